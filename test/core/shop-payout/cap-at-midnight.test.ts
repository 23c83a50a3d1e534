import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { hasEachDayOnce, nearMidnight } from '../../support/midnight.ts'
import { allowPayouts, pay, payerOf } from '../../support/payouts.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

test('API-02 R-21 what a shop’s servers may pay in a day is not had again around midnight', async () => {
  const midnight = await nearMidnight(world)
  const [payer, ben] = [await payerOf(world), await world.person()]
  await allowPayouts(world, payer)
  await hasEachDayOnce(midnight, (at, minor) => pay(at, payer, ben, minor))
})
