import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { granted, refusal } from '../../support/people.ts'
import { newChat } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor, tokenMailedTo } from './outbox.ts'
import { NEW_PASSWORD } from './web.ts'

let world: World
let source = 0
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const elsewhere = () => `198.51.100.${++source}`

type Proof = { email: string; password: string; code: string }

const comeBack = (token: string, proof: Proof, from = elsewhere()) =>
  world.core.comeBack({ token, ...proof, source: from })

/** Somebody with an authenticator and money, and a chat of another Telegram account. */
async function mover(balance = '100.00') {
  const person = await world.person({ balance })
  const phone = await enrol(world, person)
  const proof = async (): Promise<Proof> => ({ email: person.email, password: PASSWORD, code: await phone.next() })
  return { person, phone, proof, ...(await newChat(world)) }
}

const quoteFrom = async (actor: ChatRef, amount: string) => {
  const payee = { userId: (await world.person()).userId }
  return world.core.quoteSend({ actor, payee, amount: amountOf(amount, 'EUR') })
}
const alarmFor = async (chat: ChatRef) =>
  (await noticesFor(world, chat)).filter((notice) => notice.kind === 'rebind_alarm').at(-1)
const stateOf = async ({ userId }: Person) =>
  (await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).state

test('REC-07 ATH-11 the old chat undoes it: back where it was, frozen, the password void, a link mailed', async () => {
  const { person, chat, token, proof } = await mover()
  granted(await comeBack(token, await proof()))
  const alarm = await alarmFor(person.chat)
  if (alarm?.kind !== 'rebind_alarm') throw new Error('no alarm')
  expect(refusal(await world.core.stopRebind({ actor: chat, id: alarm.id })).code).toBe('rebind_over')
  granted(await world.core.stopRebind({ actor: person.chat, id: alarm.id }))
  // Asked again, because its answer was lost with a killed program: the same answer, and nothing is done or mailed twice.
  granted(await world.core.stopRebind({ actor: person.chat, id: alarm.id }))
  const stops = (await mailsTo(world, person.email)).filter(({ template }) => template === 'rebind_stopped')
  expect(stops).toHaveLength(1)
  expect(await alarmFor(person.chat)).toMatchObject({ stage: 'moved' })
  expect(await stateOf(person)).toBe('frozen_by_user')
  expect(refusal(await world.core.getBalances({ actor: chat })).code).toBe('not_registered')
  expect(await world.balance(person)).toBe('100.00')
  for (const refused of [await quoteFrom(chat, '1.00'), await quoteFrom(person.chat, '1.00')])
    expect(refusal(refused).code).toMatch(/not_registered|account_frozen_by_user/)
  const next = await newChat(world)
  expect(refusal(await comeBack(next.token, await proof())).code).toBe('auth_failed')
  const login = {
    email: person.email,
    password: PASSWORD,
    device: { browser: null, system: null },
    source: elsewhere(),
  }
  expect(refusal(await world.core.logIn(login)).code).toBe('auth_failed')
  const reset = await tokenMailedTo(world, person.email)
  granted(await world.core.resetPassword({ token: reset, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
  const { token: unfreeze } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'unfreeze' }))
  const { code } = await proof()
  granted(await world.core.unfreezeSelf({ token: unfreeze, password: NEW_PASSWORD, code }))
  expect(refusal(await world.core.stopRebind({ actor: person.chat, id: alarm.id })).code).toBe('rebind_over')
})

test('REC-07 the link in the mail stops it, too; after a day nothing does', async () => {
  const byMail = await mover()
  granted(await comeBack(byMail.token, await byMail.proof()))
  const mails = await mailsTo(world, byMail.person.email)
  const token = mails.find(({ template }) => template === 'rebind_moved')?.values['token'] ?? ''
  granted(await world.core.stopRebind({ token }))
  expect(await stateOf(byMail.person)).toBe('frozen_by_user')
  const late = await mover()
  granted(await comeBack(late.token, await late.proof()))
  const alarm = await alarmFor(late.person.chat)
  if (alarm?.kind !== 'rebind_alarm') throw new Error('no alarm')
  await world.advance(86_401)
  expect(refusal(await world.core.stopRebind({ actor: late.person.chat, id: alarm.id })).code).toBe('rebind_over')
  expect(await stateOf(late.person)).toBe('active')
})

test('REC-07 ATH-11 a thief who moves it twice takes the way back from nobody: the first chat stops both, and has it again', async () => {
  const { person, chat, token, proof } = await mover()
  granted(await comeBack(token, await proof()))
  const further = await newChat(world)
  granted(await comeBack(further.token, await proof()))
  const alarm = await alarmFor(person.chat)
  if (alarm?.kind !== 'rebind_alarm') throw new Error('no alarm')
  granted(await world.core.stopRebind({ actor: person.chat, id: alarm.id }))
  expect(await world.balance(person)).toBe('100.00')
  for (const thief of [chat, further.chat])
    expect(refusal(await world.core.getBalances({ actor: thief })).code).toBe('not_registered')
})

test('REC-07 each mail undoes its own move and those after it, in whatever order they are opened', async () => {
  const { person, chat, token, proof } = await mover()
  granted(await comeBack(token, await proof()))
  const further = await newChat(world)
  granted(await comeBack(further.token, await proof()))
  const mails = (await mailsTo(world, person.email)).filter(({ template }) => template === 'rebind_moved')
  const [first = '', second = ''] = mails.map(({ values }) => values['token'])
  granted(await world.core.stopRebind({ token: second }))
  granted(await world.core.getBalances({ actor: chat }))
  granted(await world.core.stopRebind({ token: first }))
  expect(await world.balance(person)).toBe('100.00')
  const other = await mover()
  granted(await comeBack(other.token, await other.proof()))
  granted(await comeBack((await newChat(world)).token, await other.proof()))
  const [its = '', late = ''] = (await mailsTo(world, other.person.email))
    .filter(({ template }) => template === 'rebind_moved')
    .map(({ values }) => values['token'])
  granted(await world.core.stopRebind({ token: its }))
  expect(refusal(await world.core.stopRebind({ token: late })).code).toMatch(/rebind_over|link_/)
  expect(await world.balance(other.person)).toBe('100.00')
})

test('REC-07 a stranger stops nothing', async () => {
  const { person, token, proof } = await mover()
  granted(await comeBack(token, await proof()))
  const alarm = await alarmFor(person.chat)
  if (alarm?.kind !== 'rebind_alarm') throw new Error('no alarm')
  const other = await world.person()
  expect(refusal(await world.core.stopRebind({ actor: other.chat, id: alarm.id })).code).toBe('rebind_over')
  expect(refusal(await world.core.stopRebind({ token: 'x'.repeat(43) })).code).toBe('link_unknown')
  expect(await stateOf(person)).toBe('active')
})
