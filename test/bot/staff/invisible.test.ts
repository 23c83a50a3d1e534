import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadRegistries } from '../../../src/bot/define/registry.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { query } from '../../support/database.ts'
import { granted, refusal } from '../../support/people.ts'

const { staff, commands, actions } = await loadRegistries()
const onlyStaff = [...staff.keys()].filter((name) => !commands.has(name))
const both = [...staff.keys()].filter((name) => commands.has(name))

let town: Town
let customer: Phone
let newcomer: Phone
beforeAll(async () => {
  town = await openTown()
  customer = await town.customer({ name: 'Curious Cat', username: 'curious' })
  newcomer = town.phone({ name: 'New Comer' })
  await newcomer.starts()
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

/** What a phone shows after a command, with the command itself taken out. */
async function answer(phone: Phone, name: string, args: string) {
  const typed = `/${name}${args}`
  const text = await phone.writes(typed)
  return { text: text.replaceAll(typed.slice(0, 40), '…'), buttons: phone.buttons(), count: phone.screen().length }
}

describe('ADM-01 to everybody else staff commands do not exist', () => {
  test('there are some', () => {
    expect(onlyStaff).toEqual(expect.arrayContaining(['user', 'suspense', 'risk', 'queue']))
    expect(both).toEqual(['freeze', 'limits', 'unfreeze'])
  })

  test.each(onlyStaff)('ADM-01 /%s is answered to the letter as a command that never was', async (name) => {
    for (const phone of [customer, newcomer])
      for (const args of ['', ' @curious', ' @curious because I say so']) {
        const before = phone.screen().length
        const never = await answer(phone, 'x'.repeat(name.length), args)
        const theirs = await answer(phone, name, args)
        expect(theirs).toEqual({ ...never, count: theirs.count })
        expect([never.count - before, theirs.count - never.count]).toEqual([1, 1])
      }
  })

  test('ADM-01 /freeze with words is their own freeze, whatever follows it', async () => {
    const own = await answer(customer, 'freeze', '')
    expect(await answer(customer, 'freeze', ' @curious because')).toEqual({ ...own, count: own.count + 1 })
    expect(own.text).toContain('Freeze your account?')
  })

  test('ADM-01 help and menu name none of them', async () => {
    const help = await customer.writes('/help')
    for (const name of onlyStaff) {
      expect(help).not.toContain(`/${name}`)
      expect(customer.menu()).not.toContain(name)
    }
  })

  test('ADM-01 a button of a staff card is dead for somebody who is staff no longer, or may not do it', async () => {
    const former = await town.agent('agent', 'Former')
    await former.writes('/user @curious')
    await query(town.world.database.owner, `update staff set role = 'auditor' where telegram_id = ${former.id}`)
    const { toast } = await former.taps('Freeze')
    expect(toast ?? former.toasts().at(-1)).toContain('expired')
    expect(granted(await town.world.core.meetChat({ chat: customer.actor, firstName: 'C' })).user?.state).toBe('active')
    await query(town.world.database.owner, `delete from staff where telegram_id = ${former.id}`)
    expect(await former.writes('/user @curious')).toContain('I do not know /user @curious')
  })

  test('ADM-01 LOG-04 a staff command that was not theirs leaves a row, of a customer too; one that never was leaves none', async () => {
    const agent = await town.agent('agent', 'Curious')
    const rows = (phone: Phone) =>
      town.world.deps.prisma.auditEvent.findMany({
        where: { actor: `chat:${phone.actor.botId}:${phone.actor.telegramId}`, action: 'access.denied' },
        select: { detail: true },
      })
    const nosy = await town.customer({ name: 'Nosy Parker', username: 'nosy_parker' })
    for (const phone of [agent, nosy]) {
      expect(await phone.writes('/books')).toContain('I do not know /books')
      await phone.writes('/nosuchthing')
      await phone.writes('/freeze')
      expect(await rows(phone)).toEqual([{ detail: { call: 'books', code: 'not_allowed' } }])
    }
    await agent.writes('/user @nosy_parker')
    await query(town.world.database.owner, `update staff set role = 'auditor' where telegram_id = ${agent.id}`)
    await agent.taps('Freeze')
    expect((await rows(agent)).at(-1)).toEqual({ detail: { call: 'customer-freeze', code: 'not_allowed' } })
  })

  test('ADM-01 who was dismissed reads nothing more that is for staff, and has a customer’s menu', async () => {
    const { core } = town.world
    await town.agent('owner', 'Remains')
    const former = await town.agent('owner', 'Former')
    await former.starts()
    expect(former.menu()).toContain('suspense')
    town.standIn.world.block(former.id)
    await former.settled()
    granted(await core.writeToSupport({ actor: customer.actor, text: 'my new address is 12 Quiet Lane' }))
    granted(await core.writeToSupport({ actor: former.actor, text: 'where is my money' }))
    const colleague = await town.agent('agent', 'Stays')
    granted(await core.answerTicket({ actor: colleague.actor, number: 2, text: 'it is here' }))
    granted(await core.dismissStaff(former.actor))
    expect(refusal(await core.dismissStaff(former.actor))).toEqual({ code: 'not_found' })
    town.standIn.world.unblock(former.id)
    await former.starts()
    await town.deliver()
    const seen = former.screen().join()
    expect(seen).toContain('it is here')
    expect(seen).not.toContain('Quiet Lane')
    expect(former.menu()).not.toContain('suspense')
    expect(former.menu()).toContain('send')
  })

  test('every action of a staff card says which permission it needs', () => {
    const named = [...actions.values()].filter(({ name }) =>
      /^(customer|suspense|approval|ask-approval|ticket|queue)/.test(name),
    )
    expect(named.length).toBeGreaterThanOrEqual(13)
    for (const { name, needs } of named) expect(needs, name).toBeDefined()
  })
})
