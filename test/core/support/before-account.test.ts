import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { run, type UseCase } from '../../../src/core/kit/use-case.ts'
import { bindChat } from '../../../src/core/people/rebind/bind-chat.ts'
import { granted } from '../../support/people.ts'
import { movedAway } from '../../support/recovery.ts'
import { openWorld, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'

const DAY = 86_400
const MIGRATION = 'prisma/migrations/20261211110001_tickets_of_before/migration.sql'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const bind: UseCase<{ chat: ChatRef; userId: string }, null> = async (scope, { chat, userId }) => {
  const rebind = await scope.tx.rebind.findFirstOrThrow({ where: { ...chat, state: 'open' } })
  await bindChat(scope, rebind, userId, 'code')
  return null
}
/** Takes a wallet into a chat as a right code does. */
const into = async (chat: ChatRef, userId: string) => granted(await run(world.deps, bind, { chat, userId }))

/** Somebody asks before they have an account, and goes on in the same request afterwards. */
async function askedBefore() {
  const { core } = world
  const chat = world.stranger()
  granted(await core.meetChat({ chat, firstName: 'Newly' }))
  const { number } = granted(await core.writeToSupport({ actor: chat, text: 'How do I register?' }))
  const person = await world.person({ chat })
  const again = granted(await core.writeToSupport({ actor: chat, text: 'Now I have an account: where is my salary?' }))
  expect(again.number).toBe(number)
  return { person, number }
}

test('REC-06 a request begun before its account moves with the wallet', async () => {
  const { core } = world
  const { person, number } = await askedBefore()
  const agent = await world.agent()
  const chat = await movedAway(world, person)
  const before = (await noticesFor(world, person.chat)).length
  granted(await core.answerTicket({ actor: agent, number, text: 'Your salary of 2,000 is on hold.' }))
  // The chat the wallet was taken out of reads nothing more, and nothing of before.
  expect.soft((await noticesFor(world, person.chat)).length).toBe(before)
  expect.soft(granted(await core.myTicket({ actor: person.chat }))).toBeNull()
  expect.soft(granted(await core.myTicket({ actor: chat }))).toMatchObject({ number })
})

test('CLS-01 CRY-04 a request begun before its account stands in the way of leaving, and is erased with it', async () => {
  const { core, deps } = world
  const { person, number } = await askedBefore()
  const { blockers } = granted(await core.openClosing({ actor: person.chat }))
  expect.soft(blockers.map(({ kind }) => kind)).toEqual(['tickets'])
  granted(await core.closeOwnTicket({ actor: person.chat, number }))
  const { id } = granted(await core.openClosing({ actor: person.chat }))
  await world.authorise(person, id)
  granted(await core.closeAccount({ actor: person.chat, id }))
  await world.advance(6 * 366 * 86_400)
  granted(await core.sweep({}))
  const left = await deps.prisma.ticketMessage.count({ where: { ticket: { number } } })
  expect.soft(left).toBe(0)
})

test('REC-07 SUT-01 whoever wrote before they took a wallet does not go on speaking in its name once it was taken back', async () => {
  const { core, deps } = world
  const owner = await world.person({ name: 'Anna Owner' })
  const agent = await world.agent()
  // The thief asks first, as nobody, and takes the wallet then.
  const thief = world.stranger()
  granted(await core.meetChat({ chat: thief, firstName: 'Newly' }))
  const { number } = granted(await core.writeToSupport({ actor: thief, text: 'I come back into my account, a moment' }))
  granted(await core.issueLink({ actor: thief, purpose: 'rebind' }))
  // An agent talks with nobody they know; with the wallet that ends, and is not begun again.
  granted(await core.takeTicket({ actor: agent, number }))
  await into(thief, owner.userId)
  expect(granted(await core.isTalking({ actor: thief }))).toBe(false)
  const asked = granted(await core.writeToSupport({ actor: thief, text: 'Here I am. Please raise my limits' }))
  expect(asked.number).not.toBe(number)
  // What was asked as nobody shows nobody's name, and answering it begins no talk in the wallet's chat.
  expect(granted(await core.takeTicket({ actor: agent, number })).customer.okpayId).toBeNull()
  expect(granted(await core.answerTicket({ actor: agent, number, text: 'Good.' })).live).toBe(false)
  expect((await noticesFor(world, thief)).at(-1)).toMatchObject({ kind: 'ticket_answered', number, began: false })
  expect(granted(await core.isTalking({ actor: thief }))).toBe(false)
  // In what was written since the agent sees whose it is, and talks.
  const seen = granted(await core.takeTicket({ actor: agent, number: asked.number }))
  expect(seen.customer.okpayId).toBe(owner.okpayId)
  expect(granted(await core.isTalking({ actor: thief }))).toBe(true)
  const alarm = (await noticesFor(world, owner.chat)).findLast(({ kind }) => kind === 'rebind_alarm')
  granted(await core.stopRebind({ actor: owner.chat, id: alarm && 'id' in alarm ? String(alarm.id) : '' }))

  expect.soft(granted(await core.isTalking({ actor: thief }))).toBe(false)
  const rows = await deps.prisma.ticket.findMany({ where: { number: { in: [number, asked.number] } } })
  expect(rows.map(({ liveUntil }) => liveUntil)).toEqual([null, null])
  // What was said in the wallet's name went with it; the thief is nobody again, in what they asked as nobody.
  expect(granted(await core.myTicket({ actor: thief }))).toMatchObject({ number })
  expect(granted(await core.writeToSupport({ actor: thief, text: 'Hello?' })).customer.okpayId).toBeNull()
  expect(granted(await core.myTicket({ actor: owner.chat }))).toMatchObject({ number: asked.number })
})

test('S88 what was begun before a wallet came into its chat is closed, rated and opened again there, and still nobody talks on in it', async () => {
  const { core } = world
  const owner = await world.person()
  const agent = await world.agent()
  const chat = world.stranger()
  granted(await core.meetChat({ chat, firstName: 'Newly' }))
  const { number } = granted(await core.writeToSupport({ actor: chat, text: 'I lost my phone: how do I come back?' }))
  granted(await core.issueLink({ actor: chat, purpose: 'rebind' }))
  await into(chat, owner.userId)
  granted(await core.answerTicket({ actor: agent, number, text: 'With /come-back.' }))
  granted(await core.closeOwnTicket({ actor: chat, number }))
  granted(await core.rateTicket({ actor: chat, number, stars: 5 }))
  expect(granted(await core.reopenOwnTicket({ actor: chat, number })).state).toBe('open')
  granted(await core.closeTicket({ actor: agent, number }))
  expect(granted(await core.reopenTicket({ actor: agent, number })).customer.okpayId).toBeNull()
  granted(await core.takeTicket({ actor: agent, number }))
  expect(granted(await core.isTalking({ actor: chat }))).toBe(false)

  // What the wallet's owner writes is a request of its own; that one here is newer is nothing to the one of before.
  const newer = granted(await core.writeToSupport({ actor: chat, text: 'And where is my card?' })).number
  expect(newer).not.toBe(number)
  granted(await core.closeTicket({ actor: agent, number }))
  granted(await core.reopenTicket({ actor: agent, number }))
  granted(await core.closeTicket({ actor: agent, number }))
  granted(await core.reopenOwnTicket({ actor: chat, number }))
})

test('CRY-04 what was asked in a chat that never got an account is erased 90 days after the last word, and its topic goes', async () => {
  const { core, deps } = world
  const chat = world.stranger()
  granted(await core.meetChat({ chat, firstName: 'Newly' }))
  const open = granted(await core.writeToSupport({ actor: chat, text: 'Anybody there?', about: 'T-1' }))
  const { id } = await deps.prisma.ticket.update({
    where: { number: open.number },
    data: { topicChat: -1n, topicId: 7n },
  })
  const words = () => deps.prisma.ticketMessage.count({ where: { ticketId: id } })
  const over = async () => granted(await core.takeTopicsOver({ botId: chat.botId })).map((topic) => topic.id)

  // A last word counts from when it was said.
  await world.advance(60 * DAY)
  granted(await core.writeToSupport({ actor: chat, text: 'Still there?' }))
  await world.advance(60 * DAY)
  granted(await core.sweep({}))
  expect(await words()).toBe(2)
  expect(await over()).not.toContain(id)

  await world.advance(31 * DAY)
  granted(await core.sweep({}))
  expect(await words()).toBe(0)
  expect(await deps.prisma.ticket.findUnique({ where: { id } })).toMatchObject({ state: 'closed', about: null })
  expect(await over()).toContain(id)
  // Whoever comes again begins anew.
  expect(granted(await core.writeToSupport({ actor: chat, text: 'Hello' })).number).not.toBe(open.number)
})

test('CRY-04 what an account asked has the end of an account', async () => {
  const { core, deps } = world
  const person = await world.person()
  const { number } = granted(await core.writeToSupport({ actor: person.chat, text: 'Where is it?' }))
  granted(await core.closeOwnTicket({ actor: person.chat, number }))
  await world.advance(200 * DAY)
  granted(await core.sweep({}))
  expect(await deps.prisma.ticketMessage.count({ where: { ticket: { number } } })).toBe(1)
})

test('CRY-04 an upgrade gives what was asked before an account to it, where nobody else can have asked', async () => {
  const { core, deps } = world
  const [stayed, moved] = [await askedBefore(), await askedBefore()]
  await movedAway(world, moved.person)
  const sneaked = await world.person()
  const numbers = [stayed.number, moved.number]
  const later = granted(await core.writeToSupport({ actor: sneaked.chat, text: 'Since then' }))
  await deps.prisma.ticket.updateMany({
    where: { number: { in: [...numbers, later.number] } },
    data: { userId: null },
  })
  await deps.prisma.ticket.update({
    where: { number: later.number },
    data: { createdAt: new Date(Date.now() + 60 * 365 * DAY * 1000) },
  })
  const sql = await readFile(MIGRATION, 'utf8')
  await deps.prisma.$executeRawUnsafe(sql.slice(0, sql.indexOf(';') + 1))
  const whose = async (number: number) => (await deps.prisma.ticket.findUniqueOrThrow({ where: { number } })).userId
  expect(await whose(stayed.number)).toBe(stayed.person.userId)
  expect(await whose(moved.number)).toBeNull()
  expect(await whose(later.number)).toBeNull()
})
