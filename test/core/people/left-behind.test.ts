import { afterAll, beforeAll, expect, test } from 'vitest'
import { merchant } from '../../support/api.ts'
import { granted, PIN, refusal, typePin } from '../../support/people.ts'
import { agreed, newChat, recoveryOf } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor } from './outbox.ts'
import { NEW_PASSWORD, resetLink } from './web.ts'

// What somebody begins, or sets up, in an account that is not theirs does not outlast its owner's next step.
const DAY = 86_400
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const mailed = async (to: string, named: string) =>
  (await mailsTo(world, to)).filter(({ template }) => template === named).at(-1)?.values['token'] ?? ''

async function reset(person: Person, password = NEW_PASSWORD): Promise<void> {
  const token = await resetLink(world, person)
  granted(await world.core.resetPassword({ token, password, repeated: password }))
}

async function enterPin(person: Pick<Person, 'chat'>, pin = PIN): Promise<void> {
  const { padId } = granted(await world.core.openPad({ actor: person.chat, purpose: 'unlock' }))
  expect(await typePin(world.core, person.chat, padId, pin)).toEqual({ state: 'unlocked' })
}

test('TXA-05 SES-03 ATH-12 a card on which the account would be closed ends with the PIN that was given for it, and with a move', async () => {
  const person = await world.person()
  const { id } = granted(await world.core.openClosing({ actor: person.chat }))
  await world.authorise(person, id)
  const { padId } = granted(await world.core.openPad({ actor: person.chat, purpose: 'pin_change' }))
  await typePin(world.core, person.chat, padId, PIN)
  const pad = granted(await world.core.openPad({ actor: person.chat, purpose: 'pin_new' })).padId
  await typePin(world.core, person.chat, pad, '608143', 2)
  expect(refusal(await world.core.closeAccount({ actor: person.chat, id })).code).toBe('quote_expired')

  const moved = await world.person()
  const phone = await enrol(world, moved)
  const card = granted(await world.core.openClosing({ actor: moved.chat })).id
  await world.authorise(moved, card)
  const { chat, token } = await newChat(world)
  const proof = { email: moved.email, password: PASSWORD, code: await phone.next() }
  granted(await world.core.comeBack({ token, ...proof, source: '192.0.2.51' }))
  expect(granted(await world.core.openClosing({ actor: chat })).id).not.toBe(card)
})

test('REC-07 TFA-06 while a move can be undone nobody sets another authenticator up, so that undoing it gives everything back', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  const { chat, token } = await newChat(world)
  const proof = { email: person.email, password: PASSWORD, code: phone.recovery[0] ?? '' }
  granted(await world.core.comeBack({ token, ...proof, source: '192.0.2.52' }))
  const factor = (actor: Person['chat']) => world.core.issueLink({ actor, purpose: 'second_factor' })
  expect(refusal(await factor(chat)).code).toBe('second_factor_waits')
  granted(await world.core.stopRebind({ token: await mailed(person.email, 'rebind_moved') }))
  // Stopped, it is frozen: nothing is switched over until it is not.
  expect(refusal(await factor(person.chat)).code).toBe('account_frozen_by_user')
  await reset(person)
  const { token: page } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'unfreeze' }))
  granted(await world.core.unfreezeSelf({ token: page, password: NEW_PASSWORD, code: await phone.next() }))
  await enterPin(person)
  granted(await factor(person.chat))

  const again = await newChat(world)
  const next = { email: person.email, password: NEW_PASSWORD, code: await phone.next() }
  granted(await world.core.comeBack({ token: again.token, ...next, source: '192.0.2.53' }))
  await world.advance(DAY)
  await enterPin(again)
  granted(await factor(again.chat))
})

test('REC-07 REC-06 a chat that stopped a move goes on for three days: after that whoever proves mailbox, password and factor anew is not kept out', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  let [password, resets] = [PASSWORD, 0]
  const comesBack = async () => {
    const there = await newChat(world)
    const proof = { email: person.email, password, code: await phone.next() }
    granted(await world.core.comeBack({ token: there.token, ...proof, source: '192.0.2.61' }))
    const where = { userId: person.userId, state: 'bound' }
    const { id } = await world.deps.prisma.rebind.findFirstOrThrow({ where, orderBy: { createdAt: 'desc' } })
    return { ...there, id }
  }
  // What was voided is not chosen again.
  const renews = async () => {
    password = `${NEW_PASSWORD}, ${++resets} later`
    await reset(person, password)
  }
  const stops = async (id: string) => world.core.stopRebind({ actor: person.chat, id })
  granted(await stops((await comesBack()).id))
  for (const day of [1, 2]) {
    await world.advance(DAY)
    await renews()
    granted(await stops((await comesBack()).id))
    expect(day).toBeLessThan(3)
  }
  await world.advance(DAY + 60)
  await renews()
  const { id, chat } = await comesBack()
  expect(await lastAlarm(person)).toMatchObject({ stage: 'moved', mailOnly: true })
  expect(granted(await world.core.meetChat({ chat: person.chat, firstName: 'Thief' })).moved).toBeNull()
  expect(refusal(await stops(id)).code).toBe('rebind_over')
  granted(await world.core.getBalances({ actor: chat }))
  // The mailbox still can, and a month later the chat can again.
  granted(await world.core.stopRebind({ token: await mailed(person.email, 'rebind_moved') }))
  await world.advance(31 * DAY)
  await renews()
  granted(await stops((await comesBack()).id))
})

test('REC-06 nor does it keep out whom two of staff have compared', async () => {
  const person = await world.person()
  const first = await recoveryOf(world, person)
  granted(await world.core.stopRebind({ actor: person.chat, id: first }))
  await world.advance(3 * DAY + 60)
  await reset(person)
  const { chat } = await newChat(world)
  const id = await recoveryOf(world, { ...person, password: NEW_PASSWORD }, chat)
  expect(await lastAlarm(person)).toMatchObject({ stage: 'asked', mailOnly: true })
  expect(refusal(await world.core.stopRebind({ actor: person.chat, id })).code).toBe('rebind_over')
  await agreed(world, id)
  await world.advance(3 * DAY)
  expect(granted(await world.core.finishRebind({ id }))).toBe(true)
  granted(await world.core.getBalances({ actor: chat }))
})

test('WHK-01 REC-05 a link to an endpoint’s secret ends with the password it was given to', async () => {
  const { owner, key } = await merchant(world, { name: 'Left Endpoint' })
  const url = 'https://shop.example.com/hooks'
  const made = granted(await world.core.createEndpoint({ key, idempotencyKey: 'left-1', url, types: null }))
  const given = { actor: owner.chat, id: made.answer.id }
  const { token } = granted(await world.core.issueWebhookLink(given))
  await world.advance(1)
  await reset(owner)
  expect(refusal(await world.core.rotateByPage({ token, password: NEW_PASSWORD })).code).toBe('link_expired')
  expect(refusal(await world.core.issueWebhookLink(given)).code).toBe('pin_needed')
  await enterPin(owner)
  const again = granted(await world.core.issueWebhookLink(given)).token
  granted(await world.core.rotateByPage({ token: again, password: NEW_PASSWORD }))
})

test('REC-05 TFA-01 a password that came by mail sets nothing up for a day unless the PIN says so, too', async () => {
  const person = await world.person()
  granted(await world.core.nameShop({ actor: person.chat, name: 'Left Behind' }))
  await world.advance(1)
  await reset(person)
  const asked = (purpose: (typeof ways)[number] | 'unfreeze') => world.core.issueLink({ actor: person.chat, purpose })
  const ways = ['second_factor', 'email_change', 'api_key'] as const
  const needed = { code: 'pin_needed', why: 'fresh_password' }
  for (const purpose of ways) expect(refusal(await asked(purpose))).toEqual(needed)
  await enterPin(person)
  for (const purpose of ways) granted(await asked(purpose))
  await world.advance(600)
  expect(refusal(await asked('second_factor'))).toEqual(needed)
  granted(await world.core.freezeSelf({ actor: person.chat }))
  expect(refusal(await asked('unfreeze'))).toEqual(needed)
  await enterPin(person)
  granted(await asked('unfreeze'))
  await world.advance(DAY)
  granted(await asked('unfreeze'))
})

test('REC-05 ATH-12 a factor from before the password says as much as the PIN; resetting twice makes none of one', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  await world.advance(60)
  await reset(person)
  const { token } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'email_change' }))
  const given = { token, password: NEW_PASSWORD, email: 'owner.left@example.net' }
  granted(await world.core.changeEmail({ ...given, code: await phone.next() }))

  // A phone that lies open: mailbox and chat, no PIN.
  const open = await world.person()
  await world.advance(1)
  await reset(open)
  expect(refusal(await world.core.issueLink({ actor: open.chat, purpose: 'second_factor' })).code).toBe('pin_needed')
  await reset(open)
  expect(refusal(await world.core.issueLink({ actor: open.chat, purpose: 'pin_reset' })).code).toBe('pin_reset_waits')
})

test('S83 R-01 what was proven for another PIN goes when its owner leaves', async () => {
  const person = await world.person()
  const { token } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'pin_reset' }))
  granted(await world.core.allowNewPin({ token, password: PASSWORD, code: '' }))
  const { id } = granted(await world.core.openClosing({ actor: person.chat }))
  await world.authorise(person, id)
  granted(await world.core.closeAccount({ actor: person.chat, id }))
  expect(await world.deps.prisma.pinRenewal.count({ where: { userId: person.userId } })).toBe(0)
})

test.each(['reset', 'change'] as const)(
  'REC-06 ATH-11 a recovery lives as long as the password it was opened with (%s), and whoever asked for it hears so',
  async (how) => {
    const person = await world.person()
    const { chat } = await newChat(world)
    const rebindId = await recoveryOf(world, person, chat)
    await agreed(world, rebindId)
    if (how === 'reset') await reset(person)
    else {
      const { token } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'password_change' }))
      const passwords = { old: PASSWORD, password: NEW_PASSWORD, repeated: NEW_PASSWORD }
      granted(await world.core.changePassword({ token, ...passwords }))
    }
    await world.advance(3 * DAY)
    expect(granted(await world.core.finishRebind({ id: rebindId }))).toBe(false)
    granted(await world.core.getBalances({ actor: person.chat }))
    const told = await noticesFor(world, chat)
    expect(told.at(-1)).toMatchObject({ kind: 'rebind_ended', here: false })
  },
)

const lastAlarm = async ({ chat }: Person) =>
  (await noticesFor(world, chat)).findLast(({ kind }) => kind === 'rebind_alarm')
