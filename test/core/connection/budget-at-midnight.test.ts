import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { appOf, charge, connect } from '../../support/connection.ts'
import { hasEachDayOnce, nearMidnight } from '../../support/midnight.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

test('OAU-05 R-21 what was begun before midnight and is booked after what began behind it spends no day anew', async () => {
  const midnight = await nearMidnight(world)
  const [ana, app] = [await world.person({ balance: '900.00' }), await appOf(world)]
  const connection = await connect(world, ana, app)
  expect(connection.access).toMatch(/^okp_at_/)
  await hasEachDayOnce(midnight, (at, minor) => charge(at, connection, minor))
  expect(await world.balance(ana)).toBe('800.00')
})
