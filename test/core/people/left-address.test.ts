import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { newChat } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor, tokenMailedTo } from './outbox.ts'

let world: World
let fresh = 0
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const address = () => `left${++fresh}@example.net`
const templates = async (to: string) => (await mailsTo(world, to)).map(({ template }) => template)

async function ask({ chat: actor }: Person, email: string, code = '') {
  const { token } = granted(await world.core.issueLink({ actor, purpose: 'email_change' }))
  granted(await world.core.changeEmail({ token, password: PASSWORD, code, email }))
}

/** Moves somebody's account to a fresh address. Returns it, and the way back that was mailed to the one they left. */
async function leave(person: Person, email = address(), code = '') {
  await ask(person, email, code)
  granted(await world.core.confirmEmail({ token: await tokenMailedTo(world, email) }))
  const mail = (await mailsTo(world, person.email)).findLast(({ template }) => template === 'email_changed')
  return { email, undo: mail?.values['token'] ?? '' }
}

const indexOf = (email: string) => world.deps.keyring.blindIndex('email', email)
const has = async ({ userId }: Person, email: string) =>
  (await world.deps.prisma.user.count({ where: { id: userId, emailIndex: indexOf(email) } })) === 1

/** Somebody who registers with an address. */
async function registering(email: string) {
  const actor = world.stranger()
  granted(await world.core.meetChat({ chat: actor, firstName: 'Newly' }))
  granted(await world.core.startRegistration({ actor }))
  granted(await world.core.giveRegistration({ actor, field: 'name', value: 'Nora Newcomer' }))
  granted(await world.core.giveRegistration({ actor, field: 'email', value: email }))
  return actor
}

test('ATH-11 ATH-09 while a change can be undone nobody else gets the address that was left, in neither way, and undoing gives it back', async () => {
  const [owner, other] = [await world.person(), await world.person()]
  const { undo } = await leave(owner)
  const before = await templates(owner.email)
  await ask(other, owner.email)
  const actor = await registering(owner.email)
  // Whoever reads that mailbox hears of both, and has nothing there to confirm; whoever asked saw what they always see.
  const after = (await templates(owner.email)).slice(before.length)
  expect(after).toEqual(['email_taken', 'email_taken'])
  expect(await noticesFor(world, actor)).toEqual([])
  granted(await world.core.keepEmail({ token: undo }))
  expect(await has(owner, owner.email)).toBe(true)
})

test('ATH-11 the database holds it against whoever asks it directly, until the time to undo is over', async () => {
  const [owner, other] = [await world.person(), await world.person()]
  await leave(owner)
  const take = () =>
    world.deps.prisma.user.update({ where: { id: other.userId }, data: { emailIndex: indexOf(owner.email) } })
  await expect(take()).rejects.toThrow()
  await world.advance(3 * 86_400 + 1)
  granted(await world.core.sweep({}))
  await take()
})

test('ATH-11 after three days the address is anybody’s, and before that its owner’s to return to', async () => {
  const [owner, returning, other] = [await world.person(), await world.person(), await world.person()]
  await leave(owner)
  const back = await leave(returning)
  await leave({ ...returning, email: back.email }, returning.email)
  expect(await has(returning, returning.email)).toBe(true)
  await world.advance(3 * 86_400 + 1)
  granted(await world.core.sweep({}))
  await leave(other, owner.email)
  expect(await has(other, owner.email)).toBe(true)
})

test('ATH-11 R-05 an address two asked for while it was free, left by one of them as the other confirms it: the other never has it', async () => {
  const [owner, other] = [await world.person(), await world.person()]
  const [email, last] = [address(), address()]
  await ask(owner, email)
  const mine = await tokenMailedTo(world, email)
  await ask(other, email)
  const theirs = await tokenMailedTo(world, email)
  granted(await world.core.confirmEmail({ token: mine }))
  await ask(owner, last)
  const token = await tokenMailedTo(world, last)
  const [left, took] = await Promise.all([
    world.core.confirmEmail({ token }),
    world.core.confirmEmail({ token: theirs }),
  ])
  granted(left)
  expect(refusal(took).code).toBe('link_expired')
  expect(await has(other, other.email)).toBe(true)
})

test('REC-07 ATH-11 whoever stops a move has the address back that a thief left for somebody else to take', async () => {
  const [owner, accomplice] = [await world.person(), await world.person()]
  const phone = await enrol(world, owner)
  const { chat, token } = await newChat(world)
  const proof = { email: owner.email, password: PASSWORD, code: await phone.next(), source: '198.51.100.20' }
  granted(await world.core.comeBack({ token, ...proof }))
  await leave({ ...owner, chat }, address(), await phone.next())
  await ask(accomplice, owner.email)
  expect(await templates(owner.email)).toContain('email_taken')
  const alarm = (await noticesFor(world, owner.chat)).findLast((notice) => notice.kind === 'rebind_alarm')
  if (alarm?.kind !== 'rebind_alarm') throw new Error('the old chat was not warned')
  granted(await world.core.stopRebind({ actor: owner.chat, id: alarm.id }))
  expect(await has(owner, owner.email)).toBe(true)
})
