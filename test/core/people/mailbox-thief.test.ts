import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  addressChanged,
  agreedTo,
  caseOf,
  linkMailed,
  lostMailbox,
  mailboxReplaced,
} from '../../support/lost-mailbox.ts'
import { granted, refusal, typePin } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, type Person, PIN, type World } from '../../support/world.ts'
import { mailsTo } from './outbox.ts'
import { NEW_PASSWORD, PHONE, resetLink } from './web.ts'

let world: World
let address = 0
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const OWNERS = 'a Harbour of one’s own 7'
const DAY = 86_400
const fresh = () => `safe${++address}@example.net`
const logIn = (email: string, password: string) =>
  world.core.logIn({ email, password, device: PHONE, source: `203.0.113.${++address % 250}` })
const stateOf = async ({ userId }: Person) =>
  (await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).state

/** The thief of the mailbox chooses a password. */
async function thiefResets(person: Person): Promise<void> {
  const token = await resetLink(world, person, `198.51.100.${++address % 250}`)
  granted(await world.core.resetPassword({ token, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
}

/** No link that was ever mailed to the old mailbox does anything, whatever it was for. */
async function opensNothing({ email }: Person): Promise<void> {
  const tokens = (await mailsTo(world, email)).flatMap(({ values }) => values['token'] ?? [])
  expect(tokens.length).toBeGreaterThan(0)
  for (const token of tokens)
    for (const tried of [
      await world.core.resetPassword({ token, password: NEW_PASSWORD, repeated: NEW_PASSWORD }),
      await world.core.keepEmail({ token }),
      await world.core.stopRebind({ token }),
      await world.core.objectToMailbox({ token }),
    ])
      expect(refusal<unknown>(tried).code).toMatch(/^link_/)
}

/** The owner has the wallet back: their own password, by the new mailbox, and nothing is left for whoever reads the old one. */
async function isBack(person: Person, email: string, code: () => Promise<string>): Promise<void> {
  // Frozen or not, the new mailbox gets the link for another password.
  const done = (await mailsTo(world, email)).findLast(({ template }) => template.startsWith('mailbox_done'))
  const token = done?.values['token'] ?? ''
  granted(await world.core.resetPassword({ token, password: OWNERS, repeated: OWNERS }))
  granted(await world.core.requestReset({ email: person.email, source: '192.0.2.9', locale: 'en' }))
  await opensNothing(person)
  expect(refusal(await logIn(person.email, NEW_PASSWORD)).code).toBe('auth_failed')
  await world.advance(DAY + 1)
  granted(await logIn(email, OWNERS))
  if ((await stateOf(person)) === 'frozen_by_user') {
    const unfreeze = granted(await world.core.issueLink({ actor: person.chat, purpose: 'unfreeze' })).token
    granted(await world.core.unfreezeSelf({ token: unfreeze, password: OWNERS, code: await code() }))
  }
  expect(await stateOf(person)).toBe('active')
}

test('REC-08 REC-04 the thief of a mailbox resets the password, the owner freezes: the owner gets the wallet back and unfreezes it', async () => {
  const person = await world.person({ balance: '100.00' })
  const phone = await enrol(world, person)
  await thiefResets(person)
  granted(await world.core.freezeSelf({ actor: person.chat }))
  const email = fresh()
  await mailboxReplaced(world, person, email, await phone.next())
  await isBack(person, email, phone.next)
  expect(await world.balance(person)).toBe('100.00')
})

test('REC-08 ATH-12 the PIN of the last day is void by the thief’s reset: with the code alone the owner gets the wallet back, and a PIN of their own', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  await world.deps.prisma.user.update({ where: { id: person.userId }, data: { pinSetAt: world.deps.clock() } })
  await thiefResets(person)
  expect(refusal(await world.core.openPad({ actor: person.chat, purpose: 'unlock' })).code).toBe('pin_unset')
  const token = granted(await world.core.issueLink({ actor: person.chat, purpose: 'lost_mailbox' })).token
  const email = fresh()
  const given = { token, email, code: await phone.next(), statement: 'It is me' }
  granted(await world.core.reportLostMailbox(given))
  granted(await world.core.confirmMailbox({ token: await linkMailed(world, email, 'mailbox_confirm') }))
  await decided(person)
  await isBack(person, email, phone.next)
  const reset = granted(await world.core.issueLink({ actor: person.chat, purpose: 'pin_reset' })).token
  granted(await world.core.allowNewPin({ token: reset, password: OWNERS, code: await phone.next() }))
  const { padId } = granted(await world.core.openPad({ actor: person.chat, purpose: 'pin_new' }))
  expect(await typePin(world.core, person.chat, padId, PIN, 2)).toMatchObject({ state: 'pin_changed' })
})

test('REC-08 ATH-11 the owner moves the address, the old mailbox takes it back: the owner gets it out for good, and the way back is dead', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  const first = fresh()
  granted(await addressChanged(world, person, first, await phone.next()))
  granted(await world.core.keepEmail({ token: await linkMailed(world, person.email, 'email_changed') }))
  expect(await stateOf(person)).toBe('frozen_by_user')
  const email = fresh()
  await mailboxReplaced(world, person, email, await phone.next())
  await isBack(person, email, phone.next)
})

test('REC-08 an address the owner moved to meanwhile is not given back either: keeping the old one is over once it takes effect', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  const email = fresh()
  const id = await lostMailbox(world, person, email, await phone.next())
  await agreedTo(world, id)
  await world.advance(2 * DAY)
  const meanwhile = fresh()
  granted(await addressChanged(world, person, meanwhile, await phone.next()))
  expect(await linkMailed(world, meanwhile, 'mailbox_approved')).not.toBe('')
  const keep = await linkMailed(world, person.email, 'email_changed')
  await world.advance(DAY + 60)
  granted(await world.core.finishMailboxCase({ id }))
  expect(refusal(await world.core.keepEmail({ token: keep })).code).toBe('link_expired')
  await isBack(person, email, phone.next)
})

test('REC-08 ATH-12 a PIN that was chosen since the address was changed, and is void once it is kept, proves nothing to staff', async () => {
  const [robbed, own] = [await world.person(), await world.person()]
  for (const person of [robbed, own]) {
    granted(await addressChanged(world, person, fresh()))
    if (person === robbed)
      await world.deps.prisma.user.update({ where: { id: person.userId }, data: { pinSetAt: world.deps.clock() } })
    await lostMailbox(world, person, fresh())
    expect((await caseOf(world, person)).pin).toBe(true)
    granted(await world.core.keepEmail({ token: await linkMailed(world, person.email, 'email_changed') }))
  }
  expect([(await caseOf(world, robbed)).pin, (await caseOf(world, own)).pin]).toEqual([false, true])
})

test('REC-08 ATH-11 a thief moves the address, then asks for another as if that mailbox were lost: the owner’s mailbox takes it all back', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  granted(await addressChanged(world, person, fresh(), await phone.next()))
  const id = await lostMailbox(world, person, fresh(), await phone.next())
  await agreedTo(world, id)
  await world.advance(DAY)
  granted(await world.core.keepEmail({ token: await linkMailed(world, person.email, 'email_changed') }))
  await world.advance(3 * DAY + 1)
  expect(granted(await world.core.finishMailboxCase({ id }))).toBe(false)
  expect(await caseOf(world, person)).toMatchObject({ state: 'identity', approvalId: null })
  expect((await caseOf(world, person)).objectedAt).not.toBeNull()
  const back = granted(await world.core.readLink({ token: await resetLink(world, person), purpose: 'password_reset' }))
  expect(back).toBeDefined()
})

/** Two of staff agree to the newest case of somebody, and its time passes. */
async function decided(person: Person): Promise<void> {
  const { id } = await caseOf(world, person)
  await agreedTo(world, id)
  await world.advance(3 * DAY + 1)
  granted(await world.core.finishMailboxCase({ id }))
}
