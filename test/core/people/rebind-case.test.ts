import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import finishRebind from '../../../src/jobs/finish-rebind.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { agreed, newChat, recoveryLink, recoveryOf } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor } from './outbox.ts'
import { watchedCore } from './work.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const WRONG = 'not-My-passw0rd'

/** Somebody with an authenticator and money, and a chat of another Telegram account. */
async function mover(balance = '100.00') {
  const person = await world.person({ balance })
  return { person, phone: await enrol(world, person), ...(await newChat(world)) }
}

const quoteFrom = async (actor: ChatRef, amount: string) => {
  const payee = { userId: (await world.person()).userId }
  return world.core.quoteSend({ actor, payee, amount: amountOf(amount, 'EUR') })
}
const alarmFor = async (chat: ChatRef) =>
  (await noticesFor(world, chat)).filter((notice) => notice.kind === 'rebind_alarm').at(-1)
const stateOf = async ({ userId }: Person) =>
  (await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).state

const finish = (id: string) => finishRebind.run({ core: world.core } as never, { id })

test('REC-06 mailbox and password, two of staff, 72 hours: only then the wallet moves, and the lost factor is off', async () => {
  const { person, chat } = await mover()
  const id = await recoveryOf(world, person, chat)
  expect(await alarmFor(person.chat)).toMatchObject({ id, stage: 'asked' })
  await finish(id)
  await agreed(world, id)
  expect(await alarmFor(person.chat)).toMatchObject({ id, stage: 'approved' })
  await world.advance(72 * 3600 - 60)
  await finish(id)
  expect(await world.balance(person)).toBe('100.00')
  await world.advance(120)
  await finish(id)
  await finish(id)
  granted(await world.core.getBalances({ actor: chat }))
  expect(refusal(await world.core.getBalances({ actor: person.chat })).code).toBe('not_registered')
  expect(await world.deps.prisma.secondFactor.count({ where: { userId: person.userId } })).toBe(0)
  expect(refusal(await quoteFrom(chat, '50.00')).code).toBe('cooling_off')
  const mailed = (await mailsTo(world, person.email)).map(({ template }) => template)
  expect(mailed).toEqual(expect.arrayContaining(['rebind_asked', 'rebind_approved', 'rebind_moved']))
  const done = await world.deps.prisma.auditEvent.count({
    where: { action: 'chat.rebound', subject: `user:${person.userId}` },
  })
  expect(done).toBe(1)
})

test('REC-06 one of staff is not enough, nor the same one twice, nor whose account it is', async () => {
  const person = await world.person()
  const id = await recoveryOf(world, person)
  const actor = await world.agent('supervisor')
  const asked = { kind: 'rebind_account', rebindId: id } as const
  const request = granted(await world.core.requestApproval({ actor, asked, reason: 'it agrees' }))
  const decided = await world.core.decideApproval({ actor, id: request.id, hash: request.hash, decision: 'approve' })
  expect(refusal(decided).code).toBe('second_person')
  await appoint(world, person.chat, 'owner')
  expect(refusal(await world.core.readCase({ actor: person.chat, id })).code).toBe('own_account')
  const own = await world.core.decideApproval({
    ...{ actor: person.chat, id: request.id, hash: request.hash, decision: 'approve' as const },
  })
  expect(refusal(own).code).toBe('own_account')
  await world.advance(73 * 3600)
  await finish(id)
  granted(await world.core.getBalances({ actor: person.chat }))
})

test('REC-06 it can be stopped all that time, from the old chat and by mail', async () => {
  const person = await world.person()
  const id = await recoveryOf(world, person)
  await agreed(world, id)
  await world.advance(71 * 3600)
  granted(await world.core.stopRebind({ actor: person.chat, id }))
  await world.advance(2 * 3600)
  await finish(id)
  granted(await world.core.getBalances({ actor: person.chat }))
  expect(await stateOf(person)).toBe('frozen_by_user')
  const other = await world.person()
  const otherId = await recoveryOf(world, other)
  const asked = (await mailsTo(world, other.email)).find(({ template }) => template === 'rebind_asked')
  await agreed(world, otherId)
  granted(await world.core.stopRebind({ token: asked?.values['token'] ?? '' }))
  granted(await world.core.stopRebind({ actor: other.chat, id: otherId }))
  const stops = await world.deps.prisma.auditEvent.count({
    where: { action: 'rebind.stopped', subject: `user:${other.userId}` },
  })
  expect(stops).toBe(1)
})

test('ATH-09 the mail is asked for alike, and comes to nothing where there is no account', async () => {
  const { core, work } = watchedCore(world)
  const asking = async (email: string) => {
    const { token } = await newChat(world)
    work.length = 0
    granted(await core.requestRecovery({ token, email, source: '198.51.100.7', locale: 'en' }))
    return [...work]
  }
  const person = await world.person()
  const known = await asking(person.email)
  expect(await asking('nobody.there@example.net')).toEqual(known)
  expect(await mailsTo(world, 'nobody.there@example.net')).toEqual([])
  expect((await mailsTo(world, person.email)).map(({ template }) => template)).toContain('recovery')
})

test('REC-06 ATH-08 a stranger’s request for an address voids no case, and a wrong password opens none, and counts for nothing that the owner’s chat asks for', async () => {
  const person = await world.person()
  const { token } = await newChat(world)
  const link = await recoveryLink(world, token, person.email)
  const guessed = await world.core.openCase({ token: link, password: WRONG, statement: 'me' })
  expect(refusal(guessed)).toEqual({ code: 'auth_failed', triesLeft: 4 })
  const counted = await world.deps.prisma.factorThrottle.findMany({ where: { subject: `user:${person.userId}` } })
  expect(counted).toEqual([])
  for (let n = 0; n < 4; n++) refusal(await world.core.openCase({ token: link, password: WRONG, statement: 'me' }))
  expect((await mailsTo(world, person.email)).map(({ template }) => template)).toContain('tries_exceeded')
  await world.advance(16 * 60)
  // The newest address is the one: a link for another account of the same chat is void.
  const attacker = await world.person()
  await recoveryLink(world, token, attacker.email)
  expect(refusal(await world.core.openCase({ token: link, password: PASSWORD, statement: 'me' })).code).toBe(
    'link_expired',
  )
  expect(await alarmFor(person.chat)).toBeUndefined()
})

test('ADM-06 a staff member’s chat is not what staff decide about', async () => {
  const person = await world.person()
  const { token, chat } = await newChat(world)
  const link = await recoveryLink(world, token, person.email)
  granted(await world.core.appointStaff({ ...chat, role: 'agent', name: 'Sly' }))
  expect(refusal(await world.core.openCase({ token: link, password: PASSWORD, statement: 'me' })).code).toBe(
    'not_allowed',
  )
})

test('ATH-06 REC-06 a password that stands in what somebody says of themselves, too, is not what staff read', async () => {
  const person = await world.person({ password: 'violet otters hum' })
  const link = await recoveryLink(world, (await newChat(world)).token, person.email)
  const statement = 'Born 1990 in Köln, and violet otters hum.'
  granted(await world.core.openCase({ token: link, password: person.password, statement }))
  const [waiting] = granted(await world.core.listCases({ actor: await world.agent('agent') })).slice(-1)
  const read = granted(await world.core.readCase({ actor: await world.agent('agent'), id: waiting?.id ?? '' }))
  expect(read.statement).toBe('Born 1990 in Köln, and ••••••••.')
})
