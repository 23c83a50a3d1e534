import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { pinGiven } from '../../support/lost-mailbox.ts'
import { granted, refusal } from '../../support/people.ts'
import { agreed, newChat, recoveryOf } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor, tokenMailedTo } from './outbox.ts'
import { NEW_PASSWORD } from './web.ts'

// A thief with chat, password and codes changes the address first, so that all that follows asks the thief's mailbox.
const DAY = 86_400
let world: World
let fresh = 0
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

type Phone = Awaited<ReturnType<typeof enrol>>

const mailed = async (to: string, named: string) =>
  (await mailsTo(world, to)).findLast(({ template }) => template === named)?.values['token'] ?? ''

async function changed({ chat: actor }: Person, code = ''): Promise<string> {
  const email = `kept${++fresh}@example.net`
  const { token } = granted(await world.core.issueLink({ actor, purpose: 'email_change' }))
  granted(await world.core.changeEmail({ token, password: PASSWORD, code, email }))
  granted(await world.core.confirmEmail({ token: await tokenMailedTo(world, email) }))
  return email
}

/** Whoever has the address's account, its password and codes takes the wallet into a chat of theirs. */
async function moved(email: string, phone: Phone) {
  const { chat, token } = await newChat(world)
  const proof = { email, password: PASSWORD, code: await phone.next() }
  granted(await world.core.comeBack({ token, ...proof, source: `192.0.2.${++fresh}` }))
  return chat
}

const keeps = async ({ email }: Person) => world.core.keepEmail({ token: await mailed(email, 'email_changed') })
const mine = (chat: Person['chat']) => world.core.getBalances({ actor: chat })
const userOf = ({ userId }: Person) => world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })

test.each([0, 2 * DAY])(
  'REC-07 ATH-11 keeping the address takes the wallet back from where it went after the change, also once the move itself can no longer be stopped (%i s later)',
  async (later) => {
    const person = await world.person({ balance: '100.00' })
    const phone = await enrol(world, person)
    const theirs = await changed(person, await phone.next())
    const [first, second] = [await moved(theirs, phone), await moved(theirs, phone)]
    await world.advance(later)
    granted(await keeps(person))
    for (const chat of [first, second]) expect(refusal(await mine(chat)).code).toBe('not_registered')
    expect(granted(await mine(person.chat)).balances).toHaveLength(1)
    expect(await userOf(person)).toMatchObject({ state: 'frozen_by_user', passwordHash: expect.stringMatching(/^!/) })
    // Both chats and the owner's mailbox hear it, the thief's mailbox nothing more.
    expect((await noticesFor(world, first)).at(-1)).toMatchObject({ kind: 'rebind_progress', stage: 'stopped' })
    expect((await noticesFor(world, person.chat)).at(-1)).toMatchObject({ kind: 'rebind_alarm', stage: 'stopped' })
    expect((await mailsTo(world, person.email)).map(({ template }) => template)).toContain('rebind_stopped')
    expect((await mailsTo(world, theirs)).map(({ template }) => template)).not.toContain('rebind_stopped')
    const token = await mailed(person.email, 'password_void')
    granted(await world.core.resetPassword({ token, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
  },
)

test('REC-07 TFA-06 while keeping the address would take the wallet back, nobody sets another authenticator up', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  const actor = await moved(await changed(person, await phone.next()), phone)
  const factor = () => world.core.issueLink({ actor, purpose: 'second_factor' })
  await world.advance(2 * DAY)
  expect(refusal(await factor()).code).toBe('second_factor_waits')
  await world.advance(DAY)
  await pinGiven(world, { ...person, chat: actor })
  granted(await factor())
})

test('REC-07 nothing brings the wallet to the thief again once the address was kept: neither the links of the moves nor their chats', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  const theirs = await changed(person, await phone.next())
  const first = await moved(theirs, phone)
  await moved(theirs, phone)
  const links = (await mailsTo(world, theirs)).filter(({ template }) => template === 'rebind_moved')
  const rows = await world.deps.prisma.rebind.findMany({ where: { userId: person.userId } })
  granted(await keeps(person))
  for (const { values } of links)
    expect(refusal(await world.core.stopRebind({ token: values['token'] ?? '' })).code).toBe('rebind_over')
  for (const { id } of rows) expect(refusal(await world.core.stopRebind({ actor: first, id })).code).toBe('rebind_over')
  expect(granted(await world.core.meetChat({ chat: first, firstName: 'Thief' })).moved).toBeNull()
  granted(await mine(person.chat))
})

test('REC-07 the wallet is in no chat when the one it had has another account by now', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  const chat = await moved(await changed(person, await phone.next()), phone)
  const other = await world.person({ chat: person.chat })
  granted(await keeps(person))
  expect(refusal(await mine(chat)).code).toBe('not_registered')
  granted(await mine(person.chat))
  expect(await world.deps.prisma.chat.count({ where: { userId: person.userId } })).toBe(0)
  expect(await world.deps.prisma.chat.count({ where: { userId: other.userId } })).toBe(1)
})

test('REC-06 REC-07 what the old mailbox proved itself stays: a recovery of before the change is not undone by its owner’s own word', async () => {
  const person = await world.person()
  const { chat } = await newChat(world)
  const id = await recoveryOf(world, person, chat)
  await agreed(world, id)
  await world.advance(3 * DAY + 1)
  expect(granted(await world.core.finishRebind({ id }))).toBe(true)
  await world.advance(DAY)
  await changed({ ...person, chat })
  granted(await keeps(person))
  granted(await mine(chat))
  expect(refusal(await mine(person.chat)).code).toBe('not_registered')
  expect((await userOf(person)).state).toBe('frozen_by_user')
})

test('R-05 REC-07 keeping the address and moving the wallet at once: it is the owner’s, whichever came first', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  const email = await changed(person, await phone.next())
  const { chat, token } = await newChat(world)
  const proof = { email, password: PASSWORD, code: await phone.next(), source: '192.0.2.250' }
  const [kept] = await Promise.all([keeps(person), world.core.comeBack({ token, ...proof })])
  granted(kept)
  expect(refusal(await mine(chat)).code).toBe('not_registered')
  granted(await mine(person.chat))
})
