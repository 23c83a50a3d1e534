import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('CBK-09 an order credited with another sum is shown in the history as what came', async () => {
  const { core } = world
  const [ana, agent, supervisor] = [await world.person(), await world.agent(), await world.agent('supervisor')]
  const wish = { actor: ana.chat, rail: 'bank', amount: amountOf('30.00', 'EUR') } as const
  const { reference } = granted(await core.startTopUp(wish))
  const itemId = await unmatchedMoney(world, amountOf('25.00', 'EUR'), { reference })
  const asked = { kind: 'assign_suspense', itemId, userId: ana.userId } as const
  const { id, hash } = granted(await core.requestApproval({ actor: agent, asked, reason: 'hers' }))
  granted(await core.decideApproval({ actor: supervisor, id, hash, decision: 'approve' }))
  const { entries } = granted(await core.getHistory({ actor: ana.chat, limit: 5 }))
  expect(entries[0]?.amount.minor).toBe(25_00n)
})
