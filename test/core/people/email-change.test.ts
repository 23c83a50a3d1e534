import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { agreed } from '../../support/agreed.ts'
import { granted, refusal } from '../../support/people.ts'
import { newChat } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, tokenMailedTo } from './outbox.ts'
import { loggedIn, NEW_PASSWORD, PHONE } from './web.ts'

let world: World
let address = 0
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const fresh = () => `moved${++address}@example.net`
const linkOf = async ({ chat: actor }: Person) =>
  granted(await world.core.issueLink({ actor, purpose: 'email_change' })).token
const ask = async (person: Person, email: string, { password = PASSWORD, code = '' } = {}) =>
  world.core.changeEmail({ token: await linkOf(person), password, code, email })
const mailed = async (to: string, named: string) =>
  (await mailsTo(world, to)).filter(({ template }) => template === named).at(-1)?.values['token'] ?? ''

/** Somebody whose address was changed, the new address, and the way back that was mailed to the old one. */
async function moved(person: Person, options = {}) {
  const email = fresh()
  granted(await ask(person, email, options))
  granted(await world.core.confirmEmail({ token: await tokenMailedTo(world, email) }))
  return { email, undo: await mailed(person.email, 'email_changed') }
}

const logIn = (email: string, password = PASSWORD) =>
  world.core.logIn({ email, password, device: PHONE, source: `203.0.113.${++address % 250}` })
const quote = async ({ chat: actor }: Person, amount = '50.00') => {
  const payee = { userId: (await world.person()).userId }
  return world.core.quoteSend({ actor, payee, amount: amountOf(amount, 'EUR') })
}

test('ATH-10 ATH-11 REC-05 SES-03 password, then the new mailbox: logins and cards end, both addresses and the chat hear, and for a day only small payments go out', async () => {
  const person = await world.person({ balance: '100.00' })
  const browser = await loggedIn(world, person)
  const card = granted(await quote(person, '5.00'))
  const email = fresh()
  granted(await ask(person, email.toUpperCase()))
  expect((await mailsTo(world, person.email)).map(({ template }) => template)).toContain('email_change_asked')
  granted(await logIn(person.email))
  expect(refusal(await logIn(email)).code).toBe('auth_failed')
  granted(await world.core.confirmEmail({ token: await tokenMailedTo(world, email) }))
  granted(await logIn(email))
  expect(refusal(await logIn(person.email)).code).toBe('auth_failed')
  expect(refusal(await world.core.continueSession({ actor: browser })).code).toBe('session_ended')
  const confirmed = await world.core.confirmPayment({ actor: person.chat, intentId: card.intentId })
  expect(refusal(confirmed).code).toBe('quote_expired')
  expect((await mailsTo(world, person.email)).map(({ template }) => template)).toContain('email_changed')
  // The way back is the old address's alone.
  expect((await mailsTo(world, email)).map(({ template }) => template)).toEqual(
    expect.arrayContaining(['email_confirm', 'email_welcome']),
  )
  expect(await mailed(email, 'email_welcome')).toBe('')
  const told = { userId: person.userId, kind: 'email_change' }
  expect(await world.deps.prisma.notice.count({ where: told })).toBe(2)
  expect(refusal(await quote(person)).code).toBe('cooling_off')
  await world.advance(86_401)
  granted(await quote(person))
})

test('ATH-11 TFA-02 with a second factor its code is asked for, too, and works once; a wrong password or code changes nothing', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  const code = await phone.next()
  expect(refusal(await ask(person, fresh(), { password: 'not-My-passw0rd', code })).code).toBe('auth_failed')
  expect(refusal(await ask(person, fresh())).code).toBe('code_invalid')
  expect(refusal(await ask(person, fresh(), { code: '000000' })).code).toBe('code_invalid')
  expect(refusal(await ask(person, fresh(), { code: phone.recovery[0] ?? '' })).code).toBe('code_invalid')
  const token = await linkOf(person)
  const given = { token, password: PASSWORD, code, email: fresh() }
  const both = await Promise.all([world.core.changeEmail(given), world.core.changeEmail(given)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(refusal(await ask(person, fresh(), { code })).code).toBe('code_used')
})

test('ATH-10 the same address, none at all, and another’s', async () => {
  const [person, other] = [await world.person(), await world.person()]
  expect(refusal(await ask(person, 'nonsense')).code).toBe('email_invalid')
  expect(refusal(await ask(person, person.email.toUpperCase())).code).toBe('email_same')
  // ATH-09: who asks is told nothing of it; the mailbox's owner is.
  granted(await ask(person, other.email))
  const told = await mailsTo(world, other.email)
  expect(told.map(({ template }) => template)).toContain('email_taken')
  expect(told.map(({ template }) => template)).not.toContain('email_confirm')
})

test('REC-03 R-05 a forged link, one of another purpose, one used twice, two at once, and one that expired', async () => {
  const [person, other] = [await world.person(), await world.person()]
  const email = fresh()
  granted(await ask(person, email))
  const token = await tokenMailedTo(world, email)
  expect(refusal(await world.core.confirmEmail({ token: 'x'.repeat(43) })).code).toBe('link_unknown')
  expect(refusal(await world.core.confirmEmail({ token: await linkOf(other) })).code).toBe('link_unknown')
  expect(refusal(await world.core.keepEmail({ token })).code).toBe('link_unknown')
  const both = await Promise.all([world.core.confirmEmail({ token }), world.core.confirmEmail({ token })])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(refusal(await world.core.confirmEmail({ token })).code).toBe('link_used')
  const late = fresh()
  granted(await ask(other, late))
  const lateToken = await tokenMailedTo(world, late)
  await world.advance(86_401)
  expect(refusal(await world.core.confirmEmail({ token: lateToken })).code).toBe('link_expired')
  granted(await logIn(other.email))
})

test('R-05 two accounts that want one address: one has it, the other keeps its own', async () => {
  const [one, two] = [await world.person(), await world.person()]
  const email = fresh()
  const tokens = []
  for (const person of [one, two]) {
    granted(await ask(person, email))
    tokens.push(await tokenMailedTo(world, email))
  }
  const both = await Promise.all(tokens.map((token) => world.core.confirmEmail({ token })))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const left = both[0]?.ok ? two : one
  granted(await logIn(left.email))
})

test('ATH-11 the old address stops it before it is confirmed: frozen, the password void, nothing left to confirm', async () => {
  const person = await world.person()
  const email = fresh()
  granted(await ask(person, email))
  const confirm = await tokenMailedTo(world, email)
  granted(await world.core.keepEmail({ token: await mailed(person.email, 'email_change_asked') }))
  expect(refusal(await world.core.confirmEmail({ token: confirm })).code).toMatch(/link_expired|account_frozen/)
  expect(refusal(await logIn(person.email)).code).toBe('auth_failed')
  expect(refusal(await quote(person, '1.00')).code).toBe('account_frozen_by_user')
  const reset = await tokenMailedTo(world, person.email)
  granted(await world.core.resetPassword({ token: reset, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
  granted(await logIn(person.email, NEW_PASSWORD))
})

test('ATH-11 and undoes it afterwards, for three days, once, also where a thief changed it on', async () => {
  const person = await world.person()
  const first = await moved(person)
  const second = await moved({ ...person, email: first.email })
  expect(refusal(await world.core.keepEmail({ token: 'x'.repeat(43) })).code).toBe('link_unknown')
  granted(await world.core.keepEmail({ token: first.undo }))
  expect(refusal(await world.core.keepEmail({ token: first.undo })).code).toBe('link_used')
  // The thief's own mailbox takes nothing back.
  expect(refusal(await world.core.keepEmail({ token: second.undo })).code).toBe('link_expired')
  const reset = await tokenMailedTo(world, person.email)
  granted(await world.core.resetPassword({ token: reset, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
  granted(await logIn(person.email, NEW_PASSWORD))
  expect(refusal(await quote(person, '1.00')).code).toBe('account_frozen_by_user')
  const late = await world.person()
  const { undo, email } = await moved(late)
  await world.advance(3 * 86_400 + 1)
  expect(refusal(await world.core.keepEmail({ token: undo })).code).toBe('link_expired')
  granted(await logIn(email))
})

test('R-05 confirming and stopping at once: never both', async () => {
  for (let round = 0; round < 5; round++) {
    const person = await world.person()
    const email = fresh()
    granted(await ask(person, email))
    const token = await tokenMailedTo(world, email)
    const stop = await mailed(person.email, 'email_change_asked')
    await Promise.all([world.core.confirmEmail({ token }), world.core.keepEmail({ token: stop })])
    const user = await world.deps.prisma.user.findUniqueOrThrow({ where: { id: person.userId } })
    const index = Buffer.from(world.deps.keyring.blindIndex('email', person.email))
    // Whoever came second: the old address's word stands.
    expect(Buffer.from(user.emailIndex).equals(index)).toBe(true)
    expect(user.state).toBe('frozen_by_user')
  }
})

test('MNY-16 a frozen account, and a password that was changed since, change no address', async () => {
  const frozen = await world.person()
  const token = await linkOf(frozen)
  granted(await ask(frozen, 'kept-open@example.net'))
  const confirm = await tokenMailedTo(world, 'kept-open@example.net')
  granted(await world.core.freezeSelf({ actor: frozen.chat }))
  const given = { token, password: PASSWORD, code: '', email: fresh() }
  expect(refusal(await world.core.changeEmail(given)).code).toMatch(/account_frozen_by_user|link_/)
  expect(refusal(await ask(frozen, fresh())).code).toBe('account_frozen_by_user')
  expect(refusal(await world.core.confirmEmail({ token: confirm })).code).toBe('link_expired')
  const person = await world.person()
  const email = fresh()
  granted(await ask(person, email))
  await world.advance(1)
  const change = granted(await world.core.issueLink({ actor: person.chat, purpose: 'password_change' })).token
  const passwords = { old: PASSWORD, password: NEW_PASSWORD, repeated: NEW_PASSWORD }
  granted(await world.core.changePassword({ token: change, ...passwords }))
  expect(refusal(await world.core.confirmEmail({ token: await tokenMailedTo(world, email) })).code).toBe('link_expired')
})

test('ATH-11 REC-07 what was asked for before a freeze, a restriction, another second factor or a move is over, also once that is lifted', async () => {
  const asked = async (person: Person) => {
    const email = fresh()
    granted(await ask(person, email))
    return tokenMailedTo(world, email)
  }
  const over = async (token: string) =>
    expect(refusal(await world.core.confirmEmail({ token })).code).toBe('link_expired')
  const frozen = await world.person()
  const first = await asked(frozen)
  granted(await world.core.freezeSelf({ actor: frozen.chat }))
  const { token } = granted(await world.core.issueLink({ actor: frozen.chat, purpose: 'unfreeze' }))
  granted(await world.core.unfreezeSelf({ token, password: PASSWORD }))
  await over(first)
  const enrolled = await world.person()
  const second = await asked(enrolled)
  const phone = await enrol(world, enrolled)
  await over(second)
  const email = fresh()
  granted(await ask(enrolled, email, { code: await phone.next() }))
  const third = await tokenMailedTo(world, email)
  const { token: rebind } = await newChat(world)
  const proof = { email: enrolled.email, password: PASSWORD, code: await phone.next(), source: '198.51.100.9' }
  granted(await world.core.comeBack({ token: rebind, ...proof }))
  await over(third)
  const restricted = await world.person()
  const fourth = await asked(restricted)
  const [actor, userId] = [await world.agent('owner'), restricted.userId]
  granted(await world.core.restrictCustomer({ actor, userId, category: 'security', reason: 'stolen?' }))
  await agreed(world, [actor, await world.agent('owner')], { kind: 'release_account', userId })
  await over(fourth)
})

test('CRY-01 the addresses of a change are sealed under their owner’s key, and are gone a while after it', async () => {
  const person = await world.person()
  const { email } = await moved(person)
  const [row] = await world.deps.prisma.emailChange.findMany({ where: { userId: person.userId } })
  expect(
    JSON.stringify(
      Object.values(row ?? {}).map((value) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
      ),
    ),
  ).not.toMatch(new RegExp(`${email}|${person.email}`))
  await world.advance(4 * 86_400)
  granted(await world.core.sweep({}))
  expect(await world.deps.prisma.emailChange.count({ where: { userId: person.userId } })).toBe(0)
})

test('ATH-07 five wrong passwords close it, and an hour allows three changes to be asked for', async () => {
  const person = await world.person()
  for (let n = 0; n < 4; n++) refusal(await ask(person, fresh(), { password: 'not-My-passw0rd' }))
  expect(refusal(await ask(person, fresh(), { password: 'not-My-passw0rd' })).code).toBe('auth_locked')
  const eager = await world.person()
  for (let n = 0; n < 3; n++) granted(await ask(eager, fresh()))
  expect(refusal(await ask(eager, fresh())).code).toBe('too_many_requests')
})
