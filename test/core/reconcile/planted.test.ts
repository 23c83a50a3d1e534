import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPlanted } from '../../support/planted-differences.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** What another seed has left is settled in the tables, for two people are not what is tested here. */
const begin = async () => {
  await world.close()
  world = await openWorld()
}

test.each([1, 2, 3])(
  'MNY-17 R-23 differences of every kind among statements’ lines are found, and nothing else: seed %i',
  async (seed) => {
    if (seed > 1) await begin()
    const { userId } = await world.person()
    const { planted, found, wrong, lines } = await findPlanted(world, userId, { lines: 1_500, differences: 60, seed })
    expect(wrong).toEqual([])
    expect(found).toBe(planted)
    expect(planted).toBe(60)
    expect(lines).toBeGreaterThan(1_400)
    expect(await world.breaches()).toEqual([])
  },
)
