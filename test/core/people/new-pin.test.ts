import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { granted, PIN, refusal, typePin } from '../../support/people.ts'
import { agreed, newChat, recoveryOf } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo } from './outbox.ts'
import { NEW_PASSWORD, resetLink } from './web.ts'

// ATH-12: another payment PIN, and who must not be able to choose one.
const NEW = '608143'
const DAY = 86_400
let world: World
let payee: Person
beforeAll(async () => {
  world = await openWorld()
  payee = await world.person()
})
afterAll(() => world.close())

const userOf = ({ userId }: Person) => world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })

async function card(actor: ChatRef, amount = '30.00'): Promise<string> {
  const quoted = { actor, payee: { userId: payee.userId }, amount: amountOf(amount, 'EUR') }
  return granted(await world.core.quoteSend(quoted)).intentId
}

/** What a PIN, typed for a payment, brings. */
async function tried(actor: ChatRef, pin: string) {
  const opened = await world.core.openPad({ actor, purpose: 'authorise', intentId: await card(actor) })
  return typePin(world.core, actor, granted(opened).padId, pin)
}

async function proven(actor: ChatRef, pin = PIN) {
  const { padId } = granted(await world.core.openPad({ actor, purpose: 'pin_change' }))
  return typePin(world.core, actor, padId, pin)
}

const pad = (actor: ChatRef) => world.core.openPad({ actor, purpose: 'pin_new' })
const chosen = async (actor: ChatRef, pin = NEW) => typePin(world.core, actor, granted(await pad(actor)).padId, pin, 2)

const link = (actor: ChatRef) => world.core.issueLink({ actor, purpose: 'pin_reset' })

async function reset(person: Person): Promise<void> {
  const token = await resetLink(world, person)
  granted(await world.core.resetPassword({ token, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
}

test('ATH-12 SES-03 with the old PIN another is chosen: the old one pays nothing any more, nor does a card it had allowed', async () => {
  const person = await world.person({ balance: '500.00' })
  const actor = person.chat
  const intentId = await card(actor)
  const { padId } = granted(await world.core.openPad({ actor, purpose: 'authorise', intentId }))
  expect(await typePin(world.core, actor, padId, PIN)).toMatchObject({ state: 'authorised' })
  expect(refusal(await pad(actor)).code).toBe('pin_renewal_over')
  expect(await proven(actor)).toEqual({ state: 'pin_proven', takesCode: false })
  expect(await chosen(actor, '123456').catch(() => 'weak')).toMatchObject({ pad: { problem: 'pin_weak' } })
  expect(await chosen(actor, PIN)).toMatchObject({ state: 'more', pad: { problem: 'pin_same', stage: 'enter' } })
  const open = granted(await pad(actor)).padId
  await typePin(world.core, actor, open, NEW)
  expect(await typePin(world.core, actor, open, '083614')).toMatchObject({ pad: { problem: 'pin_mismatch' } })
  expect(await chosen(actor)).toEqual({ state: 'pin_changed', until: null })
  expect(refusal(await world.core.confirmPayment({ actor, intentId })).code).toBe('quote_expired')
  expect(await tried(actor, PIN)).toMatchObject({ state: 'wrong' })
  expect(await tried(actor, NEW)).toMatchObject({ state: 'authorised' })
  // What was proven is used up.
  expect(refusal(await pad(actor)).code).toBe('pin_renewal_over')
  expect((await userOf(person)).coolingUntil).toBeNull()
})

test('ATH-12 TFA-02 where the second factor is on, the old PIN is not enough: a code is asked for, and only once', async () => {
  const person = await world.person({ balance: '500.00' })
  const actor = person.chat
  const phone = await enrol(world, person)
  expect(await proven(actor)).toEqual({ state: 'pin_proven', takesCode: true })
  expect(refusal(await pad(actor)).code).toBe('pin_renewal_over')
  expect(refusal(await world.core.giveCodeForPin({ actor, code: '000000' })).code).toBe('code_invalid')
  const code = await phone.next()
  granted(await world.core.giveCodeForPin({ actor, code }))
  expect(refusal(await world.core.giveCodeForPin({ actor, code })).code).toBe('code_used')
  expect(await chosen(actor)).toMatchObject({ state: 'pin_changed' })
  expect(refusal(await world.core.giveCodeForPin({ actor, code: await phone.next() })).code).toBe('pin_renewal_over')
})

test('ATH-12 ATH-07 wrong old PINs count as any; five close the way, and the forgotten one opens it at once', async () => {
  const person = await world.person({ balance: '500.00' })
  const actor = person.chat
  expect(await tried(actor, '083614')).toMatchObject({ state: 'wrong', triesLeft: 4 })
  const { padId } = granted(await world.core.openPad({ actor, purpose: 'pin_change' }))
  await typePin(world.core, actor, padId, '083614', 4).catch(() => 'locked')
  expect(refusal(await world.core.openPad({ actor, purpose: 'pin_change' })).code).toBe('auth_locked')
  const { token } = granted(await link(actor))
  granted(await world.core.allowNewPin({ token, password: PASSWORD, code: '' }))
  await chosen(actor)
  const { padId: opened } = granted(await world.core.openPad({ actor, purpose: 'unlock' }))
  expect(await typePin(world.core, actor, opened, NEW)).toEqual({ state: 'unlocked' })
})

test('ATH-12 REC-05 forgotten: password and code, once; then only small payments go out for a day', async () => {
  const person = await world.person({ balance: '500.00' })
  const actor = person.chat
  const phone = await enrol(world, person)
  const { token } = granted(await link(actor))
  const by = (password: string, code: string) => world.core.allowNewPin({ token, password, code })
  expect(refusal(await by('not my password', await phone.next())).code).toBe('auth_failed')
  expect(refusal(await by(PASSWORD, '')).code).toBe('code_invalid')
  granted(await by(PASSWORD, phone.recovery[0] ?? ''))
  expect(refusal(await by(PASSWORD, await phone.next())).code).toBe('link_used')
  await world.advance(60)
  const { until } = (await chosen(actor)) as { until: Date }
  expect((await userOf(person)).coolingUntil).toEqual(until)
  await expect(card(actor)).rejects.toThrow('cooling_off')
  await world.advance(DAY)
  expect(await tried(actor, NEW)).toMatchObject({ state: 'authorised' })
})

test('ATH-12 a thief with the mailbox alone has no chat to choose it in, one with the phone alone no password', async () => {
  const person = await world.person()
  const { chat: thief } = await newChat(world)
  await reset(person)
  expect(refusal(await link(thief)).code).toBe('not_registered')
  expect(refusal(await pad(thief)).code).toBe('not_registered')
  const other = await world.person()
  const { token } = granted(await link(other.chat))
  for (let n = 0; n < 4; n++)
    expect(refusal(await world.core.allowNewPin({ token, password: `guess ${n}`, code: '' })).code).toBe('auth_failed')
  expect(refusal(await pad(other.chat)).code).toBe('pin_renewal_over')
})

test('ATH-12 REC-05 a phone that lies open has the mailbox, too: a password that came by mail waits a day, and a new authenticator changes nothing', async () => {
  const person = await world.person()
  await world.advance(1)
  const { token } = granted(await link(person.chat))
  await reset(person)
  expect(refusal(await link(person.chat)).code).toBe('pin_reset_waits')
  expect(refusal(await world.core.allowNewPin({ token, password: NEW_PASSWORD, code: '' })).code).toBe('link_expired')
  await world.advance(60)
  const { padId } = granted(await world.core.openPad({ actor: person.chat, purpose: 'unlock' }))
  await typePin(world.core, person.chat, padId, PIN)
  await enrol(world, { ...person, password: NEW_PASSWORD })
  expect(refusal(await link(person.chat)).code).toBe('pin_reset_waits')
  await world.advance(DAY)
  granted(await link(person.chat))
})

test('ATH-12 what protects the account ends what was proven: a freeze, a password, a move', async () => {
  const allowed = async (person: Person) => {
    const { token } = granted(await link(person.chat))
    granted(await world.core.allowNewPin({ token, password: PASSWORD, code: '' }))
    return granted(await pad(person.chat)).padId
  }
  const frozen = await world.person()
  const open = await allowed(frozen)
  granted(await world.core.freezeSelf({ actor: frozen.chat }))
  await expect(typePin(world.core, frozen.chat, open, NEW, 2)).rejects.toThrow()
  const { token } = granted(await world.core.issueLink({ actor: frozen.chat, purpose: 'password_change' }))
  granted(await world.core.changePassword({ token, old: PASSWORD, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
  expect(refusal(await pad(frozen.chat)).code).toBe('pin_renewal_over')
  const moved = await world.person()
  const phone = await enrol(world, moved)
  await proven(moved.chat)
  granted(await world.core.giveCodeForPin({ actor: moved.chat, code: await phone.next() }))
  const { chat, token: here } = await newChat(world)
  const proof = { email: moved.email, password: PASSWORD, code: await phone.next() }
  granted(await world.core.comeBack({ token: here, ...proof, source: '192.0.2.31' }))
  expect(refusal(await pad(moved.chat)).code).toBe('not_registered')
  expect(refusal(await pad(chat)).code).toBe('pin_renewal_over')
})

test('ATH-12 a pad pressed again after it did its work, and two at the same time: one PIN is chosen, once', async () => {
  const person = await world.person()
  const actor = person.chat
  await proven(actor)
  const { padId } = granted(await pad(actor))
  const half = (await typePin(world.core, actor, padId, NEW)) as { pad: { keys: string[]; deal: number } }
  const at = (digit: string) => ({ actor, padId, key: { position: half.pad.keys.indexOf(digit), deal: half.pad.deal } })
  for (const digit of NEW.slice(0, -1)) granted(await world.core.pressPad(at(digit)))
  const last = at(NEW.slice(-1))
  const second = world.another()
  const outcomes = await Promise.all([world.core.pressPad(last), second.core.pressPad(last)])
  await second.close()
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(refusal(await world.core.pressPad(last)).code).toBe('pad_expired')
  const told = (await mailsTo(world, person.email)).filter(({ template }) => template === 'pin_changed')
  expect(told).toHaveLength(1)
})

test('ATH-12 REC-07 what a thief chose is undone with the rest: a stopped move, a password by mail', async () => {
  const person = await world.person({ balance: '500.00' })
  const phone = await enrol(world, person)
  const { chat, token } = await newChat(world)
  const proof = { email: person.email, password: PASSWORD, code: await phone.next() }
  granted(await world.core.comeBack({ token, ...proof, source: '192.0.2.32' }))
  const forgotten = granted(await link(chat)).token
  granted(await world.core.allowNewPin({ token: forgotten, password: PASSWORD, code: await phone.next() }))
  await chosen(chat)
  const { id } = await world.deps.prisma.rebind.findFirstOrThrow({ where: { userId: person.userId, state: 'bound' } })
  granted(await world.core.stopRebind({ actor: person.chat, id }))
  expect(refusal(await world.core.openPad({ actor: person.chat, purpose: 'unlock' })).code).toBe('pin_unset')
  expect(granted(await world.core.getSecurity({ actor: person.chat })).hasPin).toBe(false)

  const [old, fresh] = [await world.person(), await world.person()]
  await proven(fresh.chat)
  await chosen(fresh.chat)
  for (const one of [old, fresh]) await reset(one)
  granted(await world.core.openPad({ actor: old.chat, purpose: 'unlock' }))
  expect(refusal(await world.core.openPad({ actor: fresh.chat, purpose: 'unlock' })).code).toBe('pin_unset')
})

test('ATH-12 REC-06 after a move by staff nobody pays by PIN until its owner has chosen another', async () => {
  const person = await world.person()
  const { chat } = await newChat(world)
  const rebindId = await recoveryOf(world, person, chat)
  await agreed(world, rebindId)
  await world.advance(3 * DAY)
  expect(granted(await world.core.finishRebind({ id: rebindId }))).toBe(true)
  expect(refusal(await world.core.openPad({ actor: chat, purpose: 'unlock' })).code).toBe('pin_unset')
  const { token } = granted(await link(chat))
  granted(await world.core.allowNewPin({ token, password: PASSWORD, code: '' }))
  expect(await chosen(chat)).toMatchObject({ state: 'pin_changed' })
  granted(await world.core.openPad({ actor: chat, purpose: 'unlock' }))
})
