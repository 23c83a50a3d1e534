import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { query } from '../../support/database.ts'

let town: Town
let tapped: Phone
beforeAll(async () => {
  town = await openTown()
  tapped = town.phone({ name: 'Tina Tap' })
  await tapped.starts()
  await tapped.taps('English')
})
afterAll(async () => {
  await town.close()
})

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('an answer to everything', () => {
  test('a command nobody knows, in any spelling, is answered with the way to the list', async () => {
    const phone = town.phone()
    await phone.starts()
    expect(await phone.writes('/nonsense please')).toContain('I do not know /nonsense please')
    expect(await phone.writes('/')).toContain('/help')
    expect(await phone.writes('/HELP')).toContain('What you can do here')
  })

  test('words, photos and contacts nobody asked for are answered', async () => {
    const phone = town.phone()
    await phone.starts()
    expect(await phone.writes('hello')).toContain('I did not ask for anything just now')
    expect(await phone.sendsPhoto(PNG)).toContain('I found no QR code in that picture')
    expect(await phone.sharesContact()).toContain('I did not ask for anything just now')
  })

  test('TG-06 an edited message has no effect, and its writer is told', async () => {
    const phone = town.phone()
    await phone.starts()
    await phone.writes('hello')
    const written = town.standIn.world.chat(phone.id).messages.findLast(({ from }) => from === phone.id)
    town.standIn.world.edit(phone.id, written?.id ?? 0, '/help')
    await phone.settled()
    expect(phone.sees()).toContain('I read a message once')
  })

  test('TG-06 a forwarded command is no command', async () => {
    const phone = town.phone()
    await phone.starts()
    await phone.writes('/help')
    const command = town.standIn.world.chat(phone.id).messages.findLast(({ text }) => text === '/help')
    town.standIn.world.forward(phone.id, { messageId: command?.id ?? 0 })
    await phone.settled()
    expect(phone.sees()).toContain('I did not ask for anything just now')
  })

  test('TG-03 a second tap while the first is under way leaves what the first one showed, buttons and all', async () => {
    const [first, second] = [tapped.taps('Look around'), tapped.taps('Look around')]
    expect(await first).toEqual({})
    expect(await second).toEqual({})
    expect(tapped.sees()).toContain('What OKPay does')
    expect(tapped.buttons()).toContain('Home')
  })

  test('TG-02 a card whose buttons have died says so and loses them', async () => {
    const phone = town.phone()
    await phone.starts()
    await town.world.deps.prisma.button.deleteMany({ where: { telegramId: phone.actor.telegramId } })
    expect(await phone.taps('English')).toEqual({ toast: 'This card has expired.' })
    expect(phone.buttons()).toEqual([])
  })

  test("a flow's card whose buttons have died is asked anew in its place", async () => {
    const phone = town.phone()
    await phone.starts()
    await phone.taps('English')
    await phone.writes('/support')
    const before = phone.newest().id
    await town.world.deps.prisma.button.deleteMany({ where: { telegramId: phone.actor.telegramId } })
    expect(await phone.taps('Cancel')).toEqual({ toast: 'This card has expired.' })
    await phone.taps('Cancel')
    expect(phone.newest().id).toBe(before)
    expect(phone.sees()).toContain('Cancelled')
  })

  test('a card that is gone comes back as a new message', async () => {
    const phone = town.phone()
    await phone.starts()
    town.standIn.faults.clear()
    const { id } = phone.newest()
    const tap = phone.taps('English')
    const card = town.standIn.world.chat(phone.id).messages.find((message) => message.id === id)
    if (card) card.deleted = true
    await tap
    expect(phone.sees()).toContain('OKPay is a wallet')
    expect(phone.newest().id).not.toBe(id)
  })

  test('/cancel with nothing to cancel says so (commands/cancel)', async () => {
    const phone = town.phone()
    await phone.starts()
    expect(await phone.writes('/cancel')).toContain('nothing to cancel')
  })

  test('a mistake of ours is answered, in words that say where the money is, and logged', async () => {
    const phone = town.phone()
    await phone.starts()
    const before = town.errors.length
    await query(town.world.database.owner, 'alter table staff rename to staff_gone')
    try {
      expect(await phone.writes('/help')).toContain('Something went wrong on our side')
    } finally {
      await query(town.world.database.owner, 'alter table staff_gone rename to staff')
    }
    expect(town.errors).toHaveLength(before + 1)
    expect(await phone.writes('/help')).toContain('What you can do here')
  })

  test('the order of the pipeline is written down in one place', () => {
    const source = readFileSync(new URL('../../../src/bot/frame/pipeline.ts', import.meta.url), 'utf8')
    const order = [
      'keepCalm(',
      'oneAtATime(',
      'privateOnly(',
      'rememberDialogue(',
      'runCommands(',
      'pressButtons(',
      'feedInputs(',
    ]
    const places = order.map((name) => source.lastIndexOf(name))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })
})
