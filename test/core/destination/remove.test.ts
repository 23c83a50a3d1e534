import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

test('S53 an account is removed once nothing is on hold for it, twice to the same end; what is being sent still arrives', async () => {
  const ana = await world.person({ balance: '100.00' })
  const where = await savedAccount(world, ana)
  const asked = { actor: ana.chat, id: where.id }
  const { payoutId } = await confirmed(world, ana, where, eur(10_00n))
  const inUse = { code: 'destination_in_use', payoutId, amount: eur(10_00n), total: eur(10_50n) }
  expect(refusal(await world.core.removeDestination(asked))).toEqual(inUse)
  granted(await world.core.sendPayout({ id: payoutId }))
  granted(await world.core.removeDestination(asked))
  granted(await world.core.removeDestination(asked))
})

test('S53 removed and confirmed at the same moment: nothing is on hold for an account that is gone', async () => {
  const ana = await world.person({ balance: '100.00' })
  const where = await savedAccount(world, ana)
  const actor = ana.chat
  const { payoutId } = granted(await world.core.quotePayout({ actor, destinationId: where.id, amount: eur(10_00n) }))
  const [removed, booked] = await Promise.all([
    world.core.removeDestination({ actor, id: where.id }),
    world.core.confirmPayout({ actor, payoutId }),
  ])
  expect([removed.ok, booked.ok].filter(Boolean)).toHaveLength(1)
})
