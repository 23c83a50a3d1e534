import { afterAll, beforeAll, expect, test } from 'vitest'
import { askedFor, caseOf, lostMailbox } from '../../support/lost-mailbox.ts'
import { granted } from '../../support/people.ts'
import { recoveryOf } from '../../support/recovery.ts'
import { openWorld, type World } from '../../support/world.ts'

const DAY = 86_400

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('CRY-04 REC-06 what is stated in a recovery staff read while they compare it, and nobody 30 days after its end', async () => {
  const { core, deps } = world
  const person = await world.person()
  const rebindId = await recoveryOf(world, person)
  const asked = { kind: 'rebind_account', rebindId } as const
  const [asker, actor] = [await world.agent('agent'), await world.agent('supervisor')]
  const { id, hash } = granted(await core.requestApproval({ actor: asker, asked, reason: 'all of it agrees' }))
  const stated = async () => granted(await core.readApproval({ actor, id })).recovery?.statement
  expect(await stated()).toBe(`I am ${person.name}`)
  granted(await core.decideApproval({ actor, id, hash, decision: 'approve' }))
  expect(await stated()).toBeNull()

  const kept = async () => (await deps.prisma.rebind.findUniqueOrThrow({ where: { id: rebindId } })).statement
  await world.advance(3 * DAY + 1)
  granted(await core.finishRebind({ id: rebindId }))
  await world.advance(29 * DAY)
  granted(await core.sweep({}))
  expect(await kept()).not.toBeNull()
  await world.advance(3 * DAY)
  granted(await core.sweep({}))
  expect(await kept()).toBeNull()
})

test('CRY-04 REC-08 likewise of a lost mailbox, however it ended', async () => {
  const { core, deps } = world
  const person = await world.person()
  const id = await lostMailbox(world, person, 'new@example.net')
  const { id: approval } = await askedFor(world, await world.agent('agent'), id)
  const actor = await world.agent('supervisor')
  const stated = async () => granted(await core.readApproval({ actor, id: approval })).mailbox?.statement
  expect(await stated()).toEqual(expect.any(String))
  granted(await core.stopMailboxCase({ actor: person.chat, id }))
  expect(await stated()).toBeNull()

  await world.advance(14 * DAY)
  granted(await core.sweep({}))
  expect((await caseOf(world, person)).statement).not.toBeNull()
  await world.advance(31 * DAY)
  granted(await core.sweep({}))
  expect((await caseOf(world, person)).statement).toBeNull()
  // What nobody decided is still compared, however long ago somebody looked.
  expect(
    await deps.prisma.mailboxCase.count({ where: { state: { in: ['identity', 'waiting'] }, statement: null } }),
  ).toBe(0)
})
