import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import finishMailbox from '../../../src/jobs/finish-mailbox.ts'
import { agreedTo, caseOf, linkMailed, lostMailbox, mailboxReplaced } from '../../support/lost-mailbox.ts'
import { granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor } from './outbox.ts'
import { loggedIn, NEW_PASSWORD, PHONE, resetLink } from './web.ts'

let world: World
let address = 0
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const HOURS_72 = 72 * 3600
const fresh = () => `decided${++address}@example.net`
const finish = (id: string) => world.core.finishMailboxCase({ id })
const userOf = ({ userId }: Person) => world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })
const hasEmail = async (person: Person, email: string) =>
  Buffer.from((await userOf(person)).emailIndex).equals(Buffer.from(world.deps.keyring.blindIndex('email', email)))
const templates = async (to: string) => (await mailsTo(world, to)).map(({ template }) => template)
const stateOf = async (person: Person) => (await caseOf(world, person)).state
const logIn = (email: string, password = PASSWORD) =>
  world.core.logIn({ email, password, device: PHONE, source: `203.0.113.${++address % 250}` })

test('REC-08 REC-05 SES-03 the new address is the account’s: logins, cards and the password end, a link goes there, small payments only for a day', async () => {
  const person = await world.person({ balance: '100.00' })
  const browser = await loggedIn(world, person)
  const payee = { userId: (await world.person()).userId }
  const quote = (amount: string) => world.core.quoteSend({ actor: person.chat, payee, amount: amountOf(amount, 'EUR') })
  const email = fresh()
  const id = await lostMailbox(world, person, email)
  await agreedTo(world, id)
  expect(granted(await finish(id))).toBe(false)
  await world.advance(HOURS_72 - 60)
  const card = granted(await quote('5.00'))
  await world.advance(61)
  await finishMailbox.run({ core: world.core } as Parameters<typeof finishMailbox.run>[0], { id })
  expect(await stateOf(person)).toBe('done')
  expect(granted(await finish(id))).toBe(false)
  for (const [to, password] of [
    [person.email, PASSWORD],
    [email, PASSWORD],
  ] as const)
    expect(refusal(await logIn(to, password)).code).toBe('auth_failed')
  expect(refusal(await world.core.continueSession({ actor: browser })).code).toBe('session_ended')
  const paid = await world.core.confirmPayment({ actor: person.chat, intentId: card.intentId })
  expect(refusal(paid).code).toBe('quote_expired')
  expect(await templates(person.email)).toContain('mailbox_left')
  const token = await linkMailed(world, email, 'mailbox_done')
  granted(await world.core.resetPassword({ token, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
  granted(await logIn(email, NEW_PASSWORD))
  expect(refusal(await quote('50.00')).code).toBe('cooling_off')
  granted(await quote('5.00'))
})

test('REC-08 R-05 at once with a reset by the old mailbox, and by two processes: it happens once, and no password of the thief’s is left', async () => {
  const person = await world.person()
  const email = fresh()
  const id = await lostMailbox(world, person, email)
  await agreedTo(world, id)
  await world.advance(HOURS_72 + 1)
  const reset = { token: await resetLink(world, person), password: NEW_PASSWORD, repeated: NEW_PASSWORD }
  const second = world.another()
  const answers = await Promise.all([
    finish(id),
    second.core.finishMailboxCase({ id }),
    world.core.resetPassword(reset),
  ])
  await second.close()
  expect(answers.slice(0, 2).filter(({ ok, ...rest }) => ok && 'value' in rest && rest.value === true)).toHaveLength(1)
  expect(await hasEmail(person, email)).toBe(true)
  for (const to of [person.email, email]) expect(refusal(await logIn(to, NEW_PASSWORD)).code).toBe('auth_failed')
  expect((await world.core.resetPassword(reset)).ok).toBe(false)
})

test('REC-08 at once with the stop of its own chat: one of the two happens', async () => {
  const person = await world.person()
  const email = fresh()
  const id = await lostMailbox(world, person, email)
  await agreedTo(world, id)
  await world.advance(HOURS_72 + 1)
  const stop = () => world.core.stopMailboxCase({ actor: person.chat, id })
  const [, stopped] = await Promise.all([finish(id), stop()])
  const done = (await stateOf(person)) === 'done'
  expect(stopped.ok).toBe(!done)
  expect(await hasEmail(person, email)).toBe(done)
})

test('REC-08 an address somebody else has by then stays theirs: nothing changes, and the chat hears', async () => {
  const person = await world.person()
  const email = fresh()
  const id = await lostMailbox(world, person, email)
  await agreedTo(world, id)
  await world.person({ email })
  await world.advance(HOURS_72 + 1)
  expect(granted(await finish(id))).toBe(false)
  expect(await stateOf(person)).toBe('closed')
  expect((await noticesFor(world, { userId: person.userId })).at(-1)).toMatchObject({ stage: 'ended' })
  granted(await logIn(person.email))
  expect(await mailboxReplaced(world, person, fresh())).not.toBe(id)
})
