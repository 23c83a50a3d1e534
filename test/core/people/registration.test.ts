import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { granted, refusal, typePin } from '../../support/people.ts'
import { amountOf, openWorld, PASSWORD, PIN, type World } from '../../support/world.ts'
import { mailsTo, noticesFor, tokenMailedTo } from './outbox.ts'

let world: World
let count = 0
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function newcomer(): Promise<ChatRef> {
  const actor = world.stranger()
  granted(await world.core.meetChat({ chat: actor, firstName: 'New' }))
  granted(await world.core.startRegistration({ actor }))
  return actor
}
const give = (actor: ChatRef, field: 'name' | 'email' | 'currency', value: string) =>
  world.core.giveRegistration({ actor, field, value })
const givePhone = (actor: ChatRef, phone: string, contactTelegramId: bigint | null = actor.telegramId) =>
  world.core.givePhone({ actor, phone, contactTelegramId })
const resume = async (actor: ChatRef) => granted(await world.core.startRegistration({ actor }))
async function setPassword(actor: ChatRef) {
  const { token } = granted(await world.core.issueLink({ actor, purpose: 'password_set' }))
  granted(await world.core.setPassword({ token, password: PASSWORD }))
}
async function choosePin(actor: ChatRef) {
  const pad = granted(await world.core.openPad({ actor, purpose: 'pin_set' }))
  return typePin(world.core, actor, pad.padId, PIN, 2)
}
/** Gives everything but the email link, the password and the PIN. */
async function almost(email = `new${++count}@example.org`, phone = `+49151999${String(++count).padStart(5, '0')}`) {
  const actor = await newcomer()
  granted(await give(actor, 'name', 'Nora New'))
  granted(await give(actor, 'email', email))
  granted(await givePhone(actor, phone))
  granted(await give(actor, 'currency', 'EUR'))
  return { actor, email, phone }
}

test('who came with a payment link is told of it when the account opens, whichever step was the last', async () => {
  const keeper = await world.person({ name: 'Carla Aurora' })
  granted(await world.core.nameShop({ actor: keeper.chat, name: 'Café Aurora' }))
  const price = { amount: amountOf('12.50', 'EUR'), description: 'Two cappuccinos' }
  const { token: payLink } = granted(await world.core.createLink({ actor: keeper.chat, ...price }))
  const { actor, email } = await almost()
  // Said again in the middle: the newest link counts, and nothing that was given is lost.
  granted(await world.core.startRegistration({ actor, payLink: 'a'.repeat(22) }))
  expect(granted(await world.core.startRegistration({ actor, payLink })).step).toBe('password')
  await setPassword(actor)
  await choosePin(actor)
  granted(await world.core.verifyEmail({ token: await tokenMailedTo(world, email) }))
  const { user } = granted(await world.core.meetChat({ chat: actor, firstName: 'New' }))
  const told = await world.deps.prisma.notice.findMany({ where: { userId: user?.id ?? '' } })
  expect(told.map(({ kind }) => kind)).toEqual(['payment_waiting'])
})

test('S8 S9 S10 S11 registration asks one thing after the other, and the last one opens the account', async () => {
  const actor = await newcomer()
  const steps = [(await resume(actor)).step]
  const step = (view: { step: string }) => steps.push(view.step as never)
  step(granted(await give(actor, 'name', '  Nora  New ')))
  step(granted(await give(actor, 'email', 'Nora@Example.org')))
  step(granted(await givePhone(actor, '4915177700001')))
  step(granted(await give(actor, 'currency', 'eur')))
  await setPassword(actor)
  step(await resume(actor))
  granted(await world.core.verifyEmail({ token: await tokenMailedTo(world, 'nora@example.org') }))
  const last = await resume(actor)
  step(last)
  expect(steps).toEqual(['name', 'email', 'phone', 'currency', 'password', 'email_link', 'pin'])
  expect(last.given).toEqual({ name: 'Nora New', email: 'nora@example.org', phoneTail: '0001', currency: 'EUR' })

  expect(await choosePin(actor)).toMatchObject({ state: 'pin_set', registration: { step: 'done' } })
  const { user, registering } = granted(await world.core.meetChat({ chat: actor, firstName: 'New' }))
  expect(user).toMatchObject({ name: 'Nora New', homeCurrency: 'EUR', state: 'active', level: 0 })
  expect(user?.okpayId).toMatch(/^OK[0-9A-HJKMNP-TV-Z]{8}$/)
  expect(registering).toBe(false)
  const accounts = await world.deps.prisma.ledgerAccount.findMany({ where: { owner: `user:${user?.id}` } })
  expect(accounts.map(({ kind, floor, balance }) => [kind, floor, balance]).sort()).toEqual([
    ['user', 0n, 0n],
    ['user_hold', 0n, 0n],
  ])
  expect(refusal(await world.core.startRegistration({ actor }))).toEqual({ code: 'already_registered' })
  expect(refusal(await give(actor, 'name', 'X Y'))).toEqual({ code: 'already_registered' })
})

test('S10 the account opens when the email link comes last, and the chat is told without asking', async () => {
  const { actor, email } = await almost()
  await setPassword(actor)
  await choosePin(actor)
  expect((await resume(actor)).step).toBe('email_link')
  expect(granted(await world.core.meetChat({ chat: actor, firstName: 'New' })).user).toBeNull()
  granted(await world.core.verifyEmail({ token: await tokenMailedTo(world, email) }))
  expect(granted(await world.core.meetChat({ chat: actor, firstName: 'New' })).user).not.toBeNull()
  expect(await noticesFor(world, actor)).toEqual([{ kind: 'password_ready' }, { kind: 'email_verified' }])
})

test('S9 what is malformed is refused with its reason, and nothing given is lost', async () => {
  const actor = await newcomer()
  granted(await give(actor, 'name', 'Nora New'))
  expect(refusal(await give(actor, 'email', 'nora@example'))).toEqual({ code: 'email_invalid' })
  expect(refusal(await give(actor, 'name', '<b>'))).toEqual({ code: 'name_invalid', reason: 'characters' })
  expect(refusal(await give(actor, 'currency', 'XXX'))).toMatchObject({ code: 'currency_not_supported' })
  expect(await resume(actor)).toMatchObject({ step: 'email', given: { name: 'Nora New' } })
  const stranger = world.stranger()
  expect(refusal(await give(stranger, 'name', 'Nora New'))).toEqual({ code: 'not_registered' })
})

test("TG-05 only one's own contact card counts", async () => {
  const { actor } = await almost()
  const other = world.stranger()
  for (const id of [other.telegramId, null])
    expect(refusal(await givePhone(actor, '+4915188800001', id))).toEqual({ code: 'phone_foreign' })
  expect(refusal(await givePhone(actor, '12'))).toEqual({ code: 'phone_invalid' })
  expect(granted(await givePhone(actor, '49 151 888 00001')).given.phoneTail).toBe('0001')
})

test('ATH-09 of two who prove one email, the first gets the account and the other is asked for the link again', async () => {
  const [first, second] = [await almost('twice@example.org'), await almost('twice@example.org')]
  const links = await mailsTo(world, 'twice@example.org')
  for (const { values } of links) granted(await world.core.verifyEmail({ token: values['token'] ?? '' }))
  for (const { actor } of [first, second]) await setPassword(actor)
  expect(await choosePin(first.actor)).toMatchObject({ registration: { step: 'done' } })
  expect(await choosePin(second.actor)).toMatchObject({ registration: { step: 'email_link' } })
  expect((await mailsTo(world, 'twice@example.org')).map(({ template }) => template)).toContain('email_taken')
})

test('REC-07 ATH-09 a phone that has an account is refused like a malformed one and opens no way into it', async () => {
  const owner = await world.person()
  const { actor } = await almost()
  expect(refusal(await givePhone(actor, owner.phone))).toEqual(refusal(await givePhone(actor, '1')))
  const [a, b] = [await almost(undefined, '+4915166600001'), await almost(undefined, '+4915166600001')]
  for (const { actor: who, email } of [a, b]) {
    await setPassword(who)
    granted(await world.core.verifyEmail({ token: await tokenMailedTo(world, email) }))
  }
  expect(await choosePin(a.actor)).toMatchObject({ registration: { step: 'done' } })
  expect(await choosePin(b.actor)).toMatchObject({ registration: { step: 'phone' } })
})

test('S9 an earlier step can be opened again: the account waits, and what came later is kept', async () => {
  const { actor, email } = await almost()
  await setPassword(actor)
  granted(await world.core.verifyEmail({ token: await tokenMailedTo(world, email) }))
  expect(granted(await world.core.reopenRegistration({ actor, step: 'name' })).step).toBe('name')
  expect(await choosePin(actor)).toMatchObject({ registration: { step: 'name', given: { name: 'Nora New' } } })
  expect(granted(await give(actor, 'name', 'Nora Newer'))).toMatchObject({
    step: 'done',
    given: { name: 'Nora Newer' },
  })
})

test('S10 another email needs a proof of its own; the same one again keeps it', async () => {
  const { actor, email } = await almost()
  const old = await tokenMailedTo(world, email)
  granted(await give(actor, 'email', 'other@example.org'))
  expect(refusal(await world.core.verifyEmail({ token: old }))).toEqual({ code: 'link_expired' })
  granted(await world.core.verifyEmail({ token: await tokenMailedTo(world, 'other@example.org') }))
  await setPassword(actor)
  expect(granted(await give(actor, 'email', 'OTHER@example.org')).step).toBe('pin')
  expect(granted(await give(actor, 'email', 'third@example.org')).step).toBe('email_link')
})

test('REC-01 the email link is sent again three times an hour, and no more', async () => {
  const { actor, email } = await almost()
  for (let n = 0; n < 3; n++) granted(await world.core.resendEmail({ actor }))
  expect(refusal(await world.core.resendEmail({ actor }))).toMatchObject({ code: 'too_many_requests' })
  expect(await mailsTo(world, email)).toHaveLength(4)
  await world.advance(3600)
  granted(await world.core.resendEmail({ actor }))
})

test('S8 what was given is forgotten when it is cancelled, or after a day', async () => {
  const { actor, email } = await almost()
  const token = await tokenMailedTo(world, email)
  granted(await world.core.cancelRegistration({ actor }))
  expect(refusal(await world.core.verifyEmail({ token }))).toEqual({ code: 'link_expired' })
  expect(await resume(actor)).toMatchObject({ step: 'name', given: {} })
  granted(await give(actor, 'name', 'Nora New'))
  await world.advance(86_400)
  expect(refusal(await give(actor, 'email', 'late@example.org'))).toEqual({ code: 'not_registered' })
  granted(await world.core.sweep({}))
  expect(await world.deps.prisma.registration.count({ where: actor })).toBe(0)
})
