import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { addressChanged, linkMailed, pinGiven } from '../../support/lost-mailbox.ts'
import { granted, refusal, typePin } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { PHONE } from './web.ts'

// An open phone and a password that was looked over choose a PIN in a minute. What a PIN is asked for to say more than
// they do, it does not say for a day.
const NEW_PIN = '608143'
const DAY = 86_400
const WAITS = { code: 'pin_new_waits', until: expect.any(Date) }
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

async function pinReset(person: Person, code = ''): Promise<Person> {
  const { chat: actor, password } = person
  const { token } = granted(await world.core.issueLink({ actor, purpose: 'pin_reset' }))
  granted(await world.core.allowNewPin({ token, password, code }))
  const { padId } = granted(await world.core.openPad({ actor, purpose: 'pin_new' }))
  expect(await typePin(world.core, actor, padId, NEW_PIN, 2)).toMatchObject({ state: 'pin_changed' })
  return { ...person, pin: NEW_PIN }
}

const asksForData = ({ chat: actor }: Person) => world.core.requestData({ actor, messageId: 77 })
const blockers = async ({ chat: actor }: Person) => granted(await world.core.openClosing({ actor })).blockers

test('CLS-01 ATH-12 REC-05 phone and password do not close the account for good; its owner has a day to hear of the PIN', async () => {
  const person = await pinReset(await world.person())
  const { chat: actor } = person
  const { id, blockers: first } = granted(await world.core.openClosing({ actor }))
  expect(first).toEqual([{ kind: 'new_pin', until: expect.any(Date) }])
  await world.authorise(person, id)
  expect(refusal(await world.core.closeAccount({ actor, id })).code).toBe('closing_blocked')
  await world.advance(DAY)
  expect(await blockers(person)).toEqual([])
})

test('EXP-02 ATH-12 nor tell all there is to tell, in the chat or in a browser; with a code beside it, or changed by the one before it, it does', async () => {
  const { core } = world
  const person = await pinReset(await world.person())
  await pinGiven(world, person)
  expect(refusal(await asksForData(person))).toEqual(WAITS)
  const { email, password } = person
  const opened = granted(await core.logIn({ email, password, device: PHONE, source: '203.0.113.77' }))
  const actor = { session: 'session' in opened ? opened.session : '' }
  expect(refusal(await core.requestData({ actor, pin: NEW_PIN }))).toEqual(WAITS)

  const other = await world.person()
  const { padId } = granted(await core.openPad({ actor: other.chat, purpose: 'pin_change' }))
  await typePin(core, other.chat, padId, other.pin)
  const chosen = granted(await core.openPad({ actor: other.chat, purpose: 'pin_new' }))
  await typePin(core, other.chat, chosen.padId, NEW_PIN, 2)
  await pinGiven(world, { ...other, pin: NEW_PIN })
  granted(await asksForData(other))

  const withCode = await world.person()
  const phone = await enrol(world, withCode)
  await pinGiven(world, await pinReset(withCode, await phone.next()))
  granted(await asksForData(withCode))
  expect(await blockers(withCode)).toEqual([])
})

test('KYC-05 S64 ATH-12 nor say who somebody is while the account is frozen', async () => {
  const { core } = world
  const person = await world.person()
  granted(await core.freezeSelf({ actor: person.chat }))
  await pinGiven(world, await pinReset(person))
  expect(refusal(await core.issueLink({ actor: person.chat, purpose: 'identity' }))).toEqual(WAITS)
})

test('SES-05 ATH-12 REC-08 that the PIN was given says nothing once it is void, or the account frozen', async () => {
  const { core } = world
  const taken = await world.person()
  granted(await addressChanged(world, taken, 'given@example.net'))
  await pinGiven(world, taken)
  granted(await core.keepEmail({ token: await linkMailed(world, taken.email, 'email_changed') }))
  expect(refusal(await asksForData(taken)).code).toBe('pin_needed')
  const frozen = await world.person()
  await pinGiven(world, frozen)
  granted(await core.freezeSelf({ actor: frozen.chat }))
  expect(refusal(await asksForData(frozen)).code).toBe('pin_needed')
  // Once: somebody's browser that freezes on and on takes it from no chat that gave it since.
  const { email, password } = frozen
  const opened = granted(await core.logIn({ email, password, device: PHONE, source: '203.0.113.78' }))
  const browser = { session: 'session' in opened ? opened.session : '' }
  await pinGiven(world, frozen)
  granted(await core.freezeSelf({ actor: browser }))
  const { token } = granted(await core.issueLink({ actor: frozen.chat, purpose: 'lost_mailbox' }))
  granted(await core.freezeSelf({ actor: browser }))
  const asked = { token, email: 'another.one@example.net', code: '', statement: 'It is me' }
  granted(await core.reportLostMailbox(asked))
  await world.deps.prisma.chat.updateMany({ where: { userId: frozen.userId }, data: { pinAt: world.deps.clock() } })
  await world.deps.prisma.user.update({ where: { id: frozen.userId }, data: { pinHash: '' } })
  expect(refusal(await core.issueLink({ actor: frozen.chat, purpose: 'lost_mailbox' })).code).toBe('mailbox_unprovable')
})

test('SES-05 REC-08 S64 nor where staff hold the account: its owner’s first word to freeze takes the PIN from the chat, the next ones do not', async () => {
  const { core, deps } = world
  const person = await world.person()
  const { userId, chat: actor } = person
  granted(await core.restrictCustomer({ actor: await world.agent(), userId, category: 'security', reason: 'odd' }))
  const given = async () => (await deps.prisma.chat.findFirstOrThrow({ where: { userId } })).pinAt !== null
  const give = () => deps.prisma.chat.updateMany({ where: { userId }, data: { pinAt: deps.clock() } })
  await give()
  granted(await core.freezeSelf({ actor }))
  expect(await given()).toBe(false)
  await give()
  granted(await core.freezeSelf({ actor }))
  expect(await given()).toBe(true)
})
