import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('CLS-01 CBK-09 whoever left between the asking and the agreeing gets nothing: the request is void, the money stays', async () => {
  const { core, deps } = world
  const [agent, supervisor] = [await world.agent(), await world.agent('supervisor')]
  const ana = await world.person()
  const itemId = await unmatchedMoney(world, amountOf('8.00', 'EUR'))
  const asked = { kind: 'assign_suspense', itemId, userId: ana.userId } as const
  const { id, hash } = granted(await core.requestApproval({ actor: agent, asked, reason: 'the bank says so' }))
  // As closing leaves it, where it looked for open requests before this one was written.
  await deps.prisma.user.update({ where: { id: ana.userId }, data: { state: 'closed' } })
  const decided = await core.decideApproval({ actor: supervisor, id, hash, decision: 'approve' })
  expect(granted(decided).state).toBe('void')
  expect((await deps.prisma.suspenseItem.findUniqueOrThrow({ where: { id: itemId } })).state).toBe('open')
  const owner = { owner: `user:${ana.userId}`, balance: { gt: 0 } }
  expect(await deps.prisma.ledgerAccount.count({ where: owner })).toBe(0)
  expect(await world.breaches()).toEqual([])
})
