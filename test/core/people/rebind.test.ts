import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { granted, refusal } from '../../support/people.ts'
import { newChat } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor } from './outbox.ts'
import { loggedIn, PHONE } from './web.ts'
import { watchedCore } from './work.ts'

let world: World
let source = 0
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const elsewhere = () => `198.51.100.${++source}`
const WRONG = 'not-My-passw0rd'

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

test('REC-07 SES-03 the wallet moves: the old chat, its cards and every login end, the balance is in the new chat', async () => {
  const { person, chat, token, proof } = await mover()
  const browser = await loggedIn(world, person, (await proof()).code)
  const card = granted(await quoteFrom(person.chat, '5.00'))
  granted(await comeBack(token, await proof()))
  const { balances } = granted(await world.core.getBalances({ actor: chat }))
  expect(balances[0]?.available).toEqual(amountOf('100.00', 'EUR'))
  for (const refused of [
    await world.core.getBalances({ actor: person.chat }),
    await quoteFrom(person.chat, '1.00'),
    await world.core.freezeSelf({ actor: person.chat }),
    await world.core.issueLink({ actor: person.chat, purpose: 'password_change' }),
    await world.core.confirmPayment({ actor: person.chat, intentId: card.intentId }),
  ])
    expect(refusal<unknown>(refused).code).toMatch(/not_registered|quote_expired|not_found/)
  expect(refusal(await world.core.confirmPayment({ actor: chat, intentId: card.intentId })).code).toBe('quote_expired')
  expect(refusal(await world.core.continueSession({ actor: browser })).code).toBe('session_ended')
  expect(await world.breaches()).toEqual([])
})

test('ATH-11 REC-05 the old chat and the mailbox hear of it at once, and for a day only small payments go out', async () => {
  const { person, chat, token, proof } = await mover()
  granted(await comeBack(token, await proof()))
  expect(await alarmFor(person.chat)).toMatchObject({ stage: 'moved' })
  expect((await mailsTo(world, person.email)).map(({ template }) => template)).toContain('rebind_moved')
  expect(refusal(await quoteFrom(chat, '50.00')).code).toBe('cooling_off')
  granted(await quoteFrom(chat, '5.00'))
  await world.advance(86_401)
  granted(await quoteFrom(chat, '50.00'))
})

test('TFA-06 a recovery code will do, once', async () => {
  const { person, phone, token, chat } = await mover()
  const code = phone.recovery[0] ?? ''
  granted(await comeBack(token, { email: person.email, password: PASSWORD, code }))
  granted(await world.core.getBalances({ actor: chat }))
  const next = await newChat(world)
  const again = await comeBack(next.token, { email: person.email, password: PASSWORD, code })
  expect(refusal(again).code).toBe('auth_failed')
})

test('ATH-07 ATH-09 wrong email, password or code, or no second factor at all: the same answer', async () => {
  const { person, token, proof } = await mover()
  const plain = await world.person()
  const right = await proof()
  // Each out of a chat of its own: tries are counted by it.
  for (const wrong of [
    { ...right, email: 'nobody.here@example.net' },
    { ...right, password: WRONG },
    { ...right, code: '000000' },
    { ...right, code: 'AAAA-BBBB-CCCC-DDDD' },
    { ...right, email: plain.email },
  ])
    expect(refusal(await comeBack((await newChat(world)).token, wrong))).toEqual({ code: 'auth_failed', triesLeft: 4 })
  expect(await world.balance(person)).toBe('100.00')
  granted(await comeBack(token, await proof()))
})

test('ATH-09 an address nobody has costs the same work, step by step', async () => {
  const { email } = await world.person()
  const { core, work } = watchedCore(world)
  const tries = async (address: string) => {
    const { token } = await newChat(world)
    const from = elsewhere()
    const steps = []
    for (let n = 0; n < 6; n++) {
      work.length = 0
      const given = { token, email: address, password: WRONG, code: '123456', source: from }
      const { code } = refusal(await core.comeBack(given))
      steps.push({ code, work: [...work] })
    }
    return steps
  }
  const known = await tries(email)
  expect(known.map(({ code }) => code)).toEqual([...Array(4).fill('auth_failed'), 'auth_locked', 'auth_locked'])
  expect(known[0]?.work).toContain('hasher.verifyPassword')
  expect(await tries('nobody.at.all@example.net')).toEqual(known)
})

test('ATH-08 ATH-07 logins that somebody who knows the address has closed do not close the way back; its own tries are five a chat', async () => {
  const { person, token, proof } = await mover()
  const { email } = person
  for (let n = 0; n < 100; n++)
    refusal(await world.core.logIn({ email, password: WRONG, device: PHONE, source: elsewhere() }))
  expect(refusal(await world.core.logIn({ email, password: PASSWORD, device: PHONE, source: elsewhere() })).code).toBe(
    'auth_locked',
  )
  const { token: strangers } = await newChat(world)
  const wrong = { email, password: WRONG, code: '123456' }
  for (let n = 0; n < 5; n++) refusal(await comeBack(strangers, wrong))
  // Another place is no other chat.
  expect(refusal(await comeBack(strangers, wrong)).code).toBe('auth_locked')
  granted(await comeBack(token, await proof()))
})

test('ATH-07 a chat has thirty wrong tries a day, whatever addresses they are for', async () => {
  const { token } = await newChat(world)
  const tries = (n: number) => comeBack(token, { email: `nobody${n}@example.net`, password: WRONG, code: '123456' })
  for (let n = 0; n < 30; n++) expect(refusal(await tries(n)).code).toBe('auth_failed')
  expect(refusal(await tries(30)).code).toBe('too_many_requests')
})

test('ATH-08 a stranger who tries from many places locks its owner out of nothing', async () => {
  const { person, token, proof } = await mover()
  const { token: strangers } = await newChat(world)
  for (let place = 0; place < 12; place++) {
    const from = elsewhere()
    for (let n = 0; n < 5; n++)
      refusal(await comeBack(strangers, { email: person.email, password: WRONG, code: '1' }, from))
  }
  granted(await comeBack(token, await proof()))
})

test('REC-07 the same phone number or user name in a new Telegram account inherits nothing', async () => {
  const person = await world.person({ username: 'moves_along', balance: '5.00' })
  const chat = world.stranger()
  granted(await world.core.meetChat({ chat, firstName: person.name, username: 'moves_along' }))
  granted(await world.core.startRegistration({ actor: chat }))
  const phone = { actor: chat, phone: person.phone, contactTelegramId: chat.telegramId }
  expect(refusal(await world.core.givePhone(phone)).code).toBe('phone_invalid')
  expect(refusal(await world.core.getBalances({ actor: chat })).code).toBe('not_registered')
  expect(await world.balance(person)).toBe('5.00')
})

test('REC-07 an account that was frozen or restricted still is after it', async () => {
  const frozen = await mover()
  granted(await world.core.freezeSelf({ actor: frozen.person.chat }))
  granted(await comeBack(frozen.token, await frozen.proof()))
  expect(await stateOf(frozen.person)).toBe('frozen_by_user')
  const restricted = await mover()
  const [actor, userId] = [await world.agent('owner'), restricted.person.userId]
  granted(await world.core.restrictCustomer({ actor, userId, category: 'security', reason: 'stolen?' }))
  granted(await comeBack(restricted.token, await restricted.proof()))
  expect(await stateOf(restricted.person)).toBe('restricted')
  expect(refusal(await quoteFrom(restricted.chat, '1.00')).code).toBe('account_restricted')
})

test('REC-03 R-05 a link works once; of two at the same moment one moves the wallet', async () => {
  const { person, token, proof, phone } = await mover()
  const { token: other } = await newChat(world)
  const code = (await proof()).code
  const given = { email: person.email, password: PASSWORD, code }
  const both = await Promise.all([comeBack(token, given), comeBack(other, given), comeBack(token, given)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const used = both[1]?.ok ? other : token
  const late = await comeBack(used, { ...given, code: await phone.next() })
  expect(refusal(late).code).toMatch(/link_used|already_registered|link_expired/)
  expect(await world.deps.prisma.chat.count({ where: { userId: person.userId } })).toBe(1)
})

test('REC-07 a chat that has an account takes no second one', async () => {
  const { token, chat, proof } = await mover()
  const other = await world.person()
  expect(refusal(await world.core.issueLink({ actor: other.chat, purpose: 'rebind' })).code).toBe('already_registered')
  await world.deps.prisma.chat.updateMany({ where: { telegramId: chat.telegramId }, data: { userId: other.userId } })
  expect(refusal(await comeBack(token, await proof())).code).toBe('already_registered')
})
