import { afterAll, beforeAll, expect, test } from 'vitest'
import { query } from '../../support/database.ts'
import { granted } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('R-01 MNY-13 what counts no longer goes some thousand rows at a time, and by what its owner is known again after the last of it', async () => {
  const { userId } = await world.person()
  const { prisma } = world.deps
  await prisma.closedReach.create({ data: { userId, marks: [], until: new Date('2026-01-01') } })
  await query(
    world.database.superuser,
    `insert into spend_counter (user_id, day, operation, currency)
     select $1, date '2000-01-01' + n, 'out', 'EUR' from generate_series(1, 5003) n`,
    [userId],
  )
  const left = async () => [await prisma.spendCounter.count({ where: { userId } }), await prisma.closedReach.count()]
  expect(granted(await world.core.sweep({})).ended).toBe(5_000)
  expect(await left()).toEqual([3, 1])
  expect(granted(await world.core.sweep({})).ended).toBe(4)
  expect(await left()).toEqual([0, 0])
})
