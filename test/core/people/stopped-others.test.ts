import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { agreed, newChat, recoveryOf } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, PASSWORD, type World } from '../../support/world.ts'
import { mailsTo, noticesFor } from './outbox.ts'

// "This was not me" ends what the same thief has begun besides: a recovery into yet another chat.
const DAY = 86_400
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** A wallet that was moved by a code, and its thief's recovery into a third chat, which the owner's chat cannot stop. */
async function stolen() {
  const person = await world.person({ balance: '100.00' })
  const phone = await enrol(world, person)
  const { token } = await newChat(world)
  const proof = { email: person.email, password: PASSWORD, code: await phone.next() }
  granted(await world.core.comeBack({ token, ...proof, source: '192.0.2.91' }))
  const { chat: third } = await newChat(world)
  return { person, third, id: await recoveryOf(world, person, third) }
}

async function stop(email: string): Promise<void> {
  const mail = (await mailsTo(world, email)).findLast(({ template }) => template === 'rebind_moved')
  granted(await world.core.stopRebind({ token: mail?.values['token'] ?? '' }))
}

const chatsOf = async (userId: string) =>
  (await world.deps.prisma.chat.findMany({ where: { userId } })).map(({ telegramId }) => telegramId)

test('REC-06 REC-07 a recovery opened after the move that is stopped is over, and its chat hears so', async () => {
  const { person, third, id } = await stolen()
  await stop(person.email)
  expect((await world.deps.prisma.rebind.findUniqueOrThrow({ where: { id } })).state).toBe('closed')
  expect((await noticesFor(world, third)).at(-1)).toEqual({ kind: 'rebind_ended', here: false, why: 'stopped' })
  expect(await chatsOf(person.userId)).toEqual([person.chat.telegramId])
})

test('REC-06 REC-07 nor does one move the wallet that two of staff have agreed to already', async () => {
  const { person, id } = await stolen()
  await agreed(world, id)
  await stop(person.email)
  await world.advance(3 * DAY + 1)
  expect(granted(await world.core.finishRebind({ id }))).toBe(false)
  expect(await chatsOf(person.userId)).toEqual([person.chat.telegramId])
})

test('REC-06 the one that is stopped is told as stopped, once', async () => {
  const person = await world.person()
  const { chat } = await newChat(world)
  const id = await recoveryOf(world, person, chat)
  granted(await world.core.stopRebind({ actor: person.chat, id }))
  expect((await world.deps.prisma.rebind.findUniqueOrThrow({ where: { id } })).state).toBe('stopped')
  const told = (await noticesFor(world, chat)).map(({ kind }) => kind)
  expect(told.filter((kind) => kind === 'rebind_ended')).toEqual([])
})
