import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { BOT_ID, type Person, PIN } from '../../support/world.ts'

type Customer = Phone & { person: Person }

let town: Town
let anna: Customer
let names = 0

beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  names += 1
  anna = await town.customer({ name: 'Anna Keller', username: `anna_${names}`, balance: '100.00' })
  await town.customer({ name: 'Ben Kovac', username: `ben_k_${names}` })
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const handle = () => `@ben_k_${names}`
const transfers = () =>
  town.world.deps.prisma.intent.count({ where: { ownerId: anna.person.userId, state: 'committed' } })
const cards = (phone: Phone, text: string) => phone.screen().filter((seen) => seen.includes(text)).length

/** The claim of a process that died with the next update in hand. */
async function claimNext(): Promise<void> {
  const { updateId } = await town.world.deps.prisma.handledUpdate.findFirstOrThrow({ orderBy: { updateId: 'desc' } })
  await town.world.core.claimUpdates({ botId: BOT_ID, updateIds: [updateId + 1n] })
}

/** The tap is delivered while the dead process still counts as alive, and again when it does not. */
async function tapAfterTheClaimLapsed(label: string): Promise<void> {
  const tap = anna.taps(label)
  await town.world.advance(61)
  await town.standIn.world.chatUntil(anna.id, () => anna.sees().startsWith('✅'), 15_000)
  await tap
}

const newestIntent = () =>
  town.world.deps.prisma.intent.findFirstOrThrow({
    where: { ownerId: anna.person.userId },
    orderBy: { createdAt: 'desc' },
  })

describe('once, whatever happens', () => {
  test('S37 two taps at once are one payment and one receipt', async () => {
    await anna.writes(`/send 1 ${handle()}`)
    const { id } = anna.newest()
    await Promise.all([1, 2].map(() => town.standIn.world.tap(anna.id, 'Send 1.00 EUR', { messageId: id })))
    await anna.settled()
    expect(anna.sees()).toMatch(/^✅ 1\.00 EUR sent to Ben Kovac/)
    expect(anna.buttons()).toEqual(['Details', 'Send again', 'Keep this payee', 'Receipt', 'Help'])
    expect(cards(anna, '1.00 EUR sent')).toBe(1)
    expect(anna.toasts()).toEqual([])
    expect(await transfers()).toBe(1)
  })

  test('S37 a quick second tap on the last digit of the PIN changes nothing about the receipt', async () => {
    await anna.writes(`/send 25 ${handle()}`)
    await anna.taps('Send 25.00 EUR')
    await anna.tapsPin(PIN.slice(0, 5))
    const { id } = anna.newest()
    await Promise.all([1, 2].map(() => town.standIn.world.tap(anna.id, PIN.slice(5), { messageId: id })))
    await anna.settled()
    expect(anna.sees()).toMatch(/^✅ 25\.00 EUR sent to Ben Kovac/)
    expect(anna.buttons()).toEqual(['Details', 'Send again', 'Keep this payee', 'Receipt', 'Help'])
    expect(await transfers()).toBe(1)
  })

  test('S37 a process that dies between commit and answer: the tap, delivered again, shows the receipt', async () => {
    await anna.writes(`/send 1 ${handle()}`)
    const { id: intentId, reference } = await newestIntent()
    await claimNext()
    await town.world.core.confirmPayment({ actor: anna.actor, intentId })
    await tapAfterTheClaimLapsed('Send 1.00 EUR')
    expect(anna.sees()).toContain(`no. ${reference}`)
    expect(await transfers()).toBe(1)
    expect(await town.world.balance(anna.person)).toBe('98.99')
  })

  test('S37 the same with a PIN: its last digit, delivered again, shows the receipt', async () => {
    await anna.writes(`/send 25 ${handle()}`)
    const { id: intentId, reference } = await newestIntent()
    await anna.taps('Send 25.00 EUR')
    await anna.tapsPin(PIN.slice(0, 5))
    // The last digit's update reaches a process that takes it, books, and dies before it says so.
    await claimNext()
    const pad = await town.world.deps.prisma.button.findFirstOrThrow({
      where: { telegramId: anna.actor.telegramId, action: 'press:key' },
    })
    const { pad: padId = '' } = pad.payload as Record<string, string>
    const keys = (anna.newest().inlineKeyboard ?? []).flat().map(({ text }) => text)
    const position = keys.filter((key) => /^\d$/.test(key)).indexOf(PIN.slice(5))
    await town.world.core.pressPad({ actor: anna.actor, padId, key: { position, deal: 0 } })
    await town.world.core.confirmPayment({ actor: anna.actor, intentId })
    await tapAfterTheClaimLapsed(PIN.slice(5))
    expect(anna.sees()).toContain(`no. ${reference}`)
    expect(await transfers()).toBe(1)
  })

  test('S37 the receipt comes although everything the chat remembered is gone', async () => {
    await anna.writes(`/send 1 ${handle()}`)
    await town.world.deps.prisma.chatSession.deleteMany()
    await anna.taps('Send 1.00 EUR')
    expect(anna.sees()).toContain('✅ 1.00 EUR sent')
    expect(await transfers()).toBe(1)
  })

  test('S36 a card past its time books nothing, and Show a fresh card brings the same payment', async () => {
    await anna.writes(`/send 1 ${handle()} lunch`)
    await town.world.advance(301)
    await anna.taps('Send 1.00 EUR')
    expect(anna.sees()).toContain('This card has expired. Nothing was sent.')
    expect(anna.sees()).toContain('quote_expired')
    expect(anna.buttons()[0]).toBe('Show a fresh card')
    await anna.taps('Show a fresh card')
    expect(anna.sees()).toContain('“lunch”')
    await anna.taps('Send 1.00 EUR')
    expect(anna.sees()).toContain('✅ 1.00 EUR sent')
    expect(await transfers()).toBe(1)
  })

  test('flows/send-pin Cancel at the PIN sends nothing, and a PIN typed as text is deleted', async () => {
    await anna.writes(`/send 25 ${handle()}`)
    await anna.taps('Send 25.00 EUR')
    await anna.writes(PIN)
    expect(anna.said()).not.toContain(PIN)
    await anna.taps('Cancel')
    expect(anna.sees()).toBe('Cancelled. Nothing was sent.')
    expect((await newestIntent()).state).toBe('cancelled')
    expect(await transfers()).toBe(0)
  })
})
