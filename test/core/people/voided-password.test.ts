import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { granted, refusal } from '../../support/people.ts'
import { movedAway, newChat, recoveryOf } from '../../support/recovery.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, tokenMailedTo } from './outbox.ts'
import { NEW_PASSWORD } from './web.ts'

const THIEFS = 'nine foxes behind the mill'
const thiefsMail = ({ userId }: Person) => `thief-of-${userId}@example.net`

// A password that was voided because somebody else knew it: it opens nothing, and is not chosen again.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const chosen = (token: string, password: string) => world.core.resetPassword({ token, password, repeated: password })
const logsIn = (email: string, password: string) =>
  world.core.logIn({ email, password, source: '192.0.2.17', device: { browser: null, system: null } })

async function stopped(): Promise<Person> {
  const person = await world.person()
  const id = await recoveryOf(world, person, (await newChat(world)).chat)
  granted(await world.core.stopRebind({ actor: person.chat, id }))
  return person
}

/** Whoever has the chat and knows the password puts another in its place. */
async function replaced(chat: ChatRef, old: string, password: string): Promise<void> {
  const { token } = granted(await world.core.issueLink({ actor: chat, purpose: 'password_change' }))
  granted(await world.core.changePassword({ token, old, password, repeated: password }))
}

async function movedBack(password = PASSWORD): Promise<Person> {
  const person = await world.person()
  const chat = await movedAway(world, person)
  await replaced(chat, PASSWORD, THIEFS)
  if (password !== PASSWORD) await replaced(chat, THIEFS, password)
  const { id } = await world.deps.prisma.rebind.findFirstOrThrow({ where: { userId: person.userId, state: 'bound' } })
  granted(await world.core.stopRebind({ actor: person.chat, id }))
  return person
}

async function keptAfterAnother(): Promise<Person> {
  const person = await readdressed()
  await replaced(person.chat, PASSWORD, THIEFS)
  return keeps(person)
}

const keptAfterBoth = async () => keeps(await readdressed((person) => replaced(person.chat, PASSWORD, THIEFS)))

async function keptAfterReset(): Promise<Person> {
  const person = await readdressed()
  granted(await world.core.requestReset({ email: thiefsMail(person), locale: 'en', source: '192.0.2.19' }))
  granted(await chosen(await tokenMailedTo(world, thiefsMail(person)), THIEFS))
  return keeps(person)
}

const kept = async () => keeps(await readdressed())

/** Somebody with chat and password has put their own address in the place of the owner's. */
async function readdressed(before?: (person: Person) => Promise<unknown>): Promise<Person> {
  const person = await world.person()
  await before?.(person)
  const password = before ? THIEFS : PASSWORD
  const { token } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'email_change' }))
  granted(await world.core.changeEmail({ token, password, code: '', email: thiefsMail(person) }))
  granted(await world.core.confirmEmail({ token: await tokenMailedTo(world, thiefsMail(person)) }))
  return person
}

async function keeps(person: Person): Promise<Person> {
  const mail = (await mailsTo(world, person.email)).findLast(({ template }) => template === 'email_changed')
  granted(await world.core.keepEmail({ token: mail?.values['token'] ?? '' }))
  return person
}

test.each([
  ['a recovery is stopped', stopped],
  ['an address is kept', kept],
])(
  'ATH-11 REC-07 after %s the old password cannot be chosen again, and the link stays for another',
  async (_, thiefIsOut) => {
    const person = await thiefIsOut()
    const { core } = world
    expect(refusal(await logsIn(person.email, PASSWORD)).code).toBe('auth_failed')
    const token = await tokenMailedTo(world, person.email)
    expect(refusal(await chosen(token, PASSWORD)).code).toBe('password_known')
    expect(granted(await core.getSecurity({ actor: person.chat })).passwordSetAt).toBeNull()
    granted(await chosen(token, NEW_PASSWORD))
    granted(await logsIn(person.email, NEW_PASSWORD))
    expect(refusal(await logsIn(person.email, PASSWORD)).code).toBe('auth_failed')
  },
)

test.each([
  ['a move is undone', movedBack],
  ['an address is kept', keptAfterAnother],
  ['an address is kept whose mailbox had reset it', keptAfterReset],
  ['an address is kept that was put after they had replaced it', keptAfterBoth],
])(
  'ATH-11 REC-07 after %s neither what the thief came in with nor what they put in its place is chosen again',
  async (_, thiefIsOut) => {
    const person = await thiefIsOut()
    const token = await tokenMailedTo(world, person.email)
    expect(refusal(await chosen(token, THIEFS)).code).toBe('password_known')
    expect(refusal(await chosen(token, PASSWORD)).code).toBe('password_known')
    granted(await chosen(token, NEW_PASSWORD))
    granted(await logsIn(person.email, NEW_PASSWORD))
  },
)

test('ATH-11 what the thief came in with stays known, however often they replace it', async () => {
  const person = await movedBack('ten herons over the weir')
  const token = await tokenMailedTo(world, person.email)
  expect(refusal(await chosen(token, PASSWORD)).code).toBe('password_known')
  granted(await chosen(token, NEW_PASSWORD))
})

test('ATH-11 an owner who is quicker than the brake does not take back what a thief knows', async () => {
  const person = await world.person()
  await replaced(await movedAway(world, person), PASSWORD, THIEFS)
  granted(await world.core.requestReset({ email: person.email, locale: 'en', source: '192.0.2.20' }))
  const token = await tokenMailedTo(world, person.email)
  expect(refusal(await chosen(token, PASSWORD)).code).toBe('password_known')
  granted(await chosen(token, NEW_PASSWORD))
})

test('ATH-11 once nothing can be undone any more, what was kept of it is gone', async () => {
  const person = await world.person()
  await replaced(await movedAway(world, person), PASSWORD, THIEFS)
  const before = () => world.deps.prisma.user.findUniqueOrThrow({ where: { id: person.userId } })
  granted(await world.core.sweep({}))
  expect((await before()).passwordBefore).not.toBeNull()
  await world.advance(25 * 3600)
  granted(await world.core.sweep({}))
  expect((await before()).passwordBefore).not.toBeNull()
  await world.advance(2 * 86_400)
  granted(await world.core.sweep({}))
  expect((await before()).passwordBefore).toBeNull()
  granted(await world.core.requestReset({ email: person.email, locale: 'en', source: '192.0.2.21' }))
  granted(await chosen(await tokenMailedTo(world, person.email), PASSWORD))
})

test('ATH-11 who only forgot theirs may choose it again', async () => {
  const person = await world.person()
  granted(await world.core.requestReset({ email: person.email, locale: 'en', source: '192.0.2.18' }))
  granted(await chosen(await tokenMailedTo(world, person.email), PASSWORD))
})
