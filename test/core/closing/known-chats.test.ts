import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { leaves } from '../../support/leaving.ts'
import { granted } from '../../support/people.ts'
import { movedAway, newChat, recoveryOf } from '../../support/recovery.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { tokenMailedTo } from '../people/outbox.ts'
import { NEW_PASSWORD } from '../people/web.ts'

// By which chats an account that was closed is known again: those that were its owner's, none that somebody wanted it in.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const hasSpent = ({ userId }: Person) =>
  world.deps.prisma.spendCounter.create({
    data: {
      ...{ userId, day: new Date(world.deps.clock().toISOString().slice(0, 10)), operation: 'out', currency: 'EUR' },
      ...{ spent: 99_000n, spentSmall: 0n, spentMonth: 120_000n, nearLimit: 0 },
    },
  })
const used = async ({ chat: actor }: Person) => {
  const { usedToday, usedThisMonth } = granted(await world.core.getLimits({ actor }))
  return [usedToday.minor, usedThisMonth.minor]
}

/** "This was not me", and the account is their own again. */
async function stops(person: Person): Promise<void> {
  const { core, deps } = world
  const { id } = await deps.prisma.rebind.findFirstOrThrow({ where: { userId: person.userId } })
  granted(await core.stopRebind({ actor: person.chat, id }))
  const reset = await tokenMailedTo(world, person.email)
  granted(await core.resetPassword({ token: reset, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
  await world.advance(4 * 86_400)
  const { token } = granted(await core.issueLink({ actor: person.chat, purpose: 'unfreeze' }))
  granted(await core.unfreezeSelf({ token, password: NEW_PASSWORD }))
}

async function askedForBy(person: Person): Promise<ChatRef> {
  const { chat } = await newChat(world)
  await recoveryOf(world, person, chat)
  return chat
}

test.each([
  ['was only to come to', askedForBy],
  ['was given back from', (person: Person) => movedAway(world, person)],
])(
  'MNY-13 REC-07 a chat that the account %s is no heir of it: the thief learns nothing, and its owner is known',
  async (_, theft) => {
    const ana = await world.person()
    const thief = await theft(ana)
    await stops(ana)
    await hasSpent(ana)
    await leaves(world, ana)
    expect(await used(await world.person({ chat: thief }))).toEqual([0n, 0n])
    expect(await used(await world.person({ phone: ana.phone }))).toEqual([99_000n, 120_000n])
  },
)

test('MNY-13 nor is one that staff did not agree to in its time', async () => {
  const ben = await world.person()
  const other = await askedForBy(ben)
  await world.advance(14 * 86_400 + 1)
  granted(await world.core.sweep({}))
  await hasSpent(ben)
  await leaves(world, ben)
  expect(await used(await world.person({ chat: other }))).toEqual([0n, 0n])
  expect(await used(await world.person({ chat: ben.chat }))).toEqual([99_000n, 120_000n])
})

test('MNY-13 the chat that its owner has moved it out of is known, like the one it is in', async () => {
  const eve = await world.person()
  const chat = await movedAway(world, eve)
  await world.advance(86_401)
  await hasSpent(eve)
  await leaves(world, { ...eve, chat })
  expect(await used(await world.person({ chat: eve.chat }))).toEqual([99_000n, 120_000n])
})
