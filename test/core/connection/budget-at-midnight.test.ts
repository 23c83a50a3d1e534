import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Core, createCore } from '#core'
import { appOf, charge, connect } from '../../support/connection.ts'
import { refusal } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const coreAt = (at: number): Core => createCore({ ...world.deps, clock: () => new Date(at) })

test('OAU-05 R-21 what was begun before midnight and is booked after what began behind it spends no day anew', async () => {
  const DAY = 86_400_000
  const now = world.deps.clock().getTime()
  // The last minutes of a UTC day that is not the last of its month.
  let midnight = (Math.floor(now / DAY) + 1) * DAY
  while (new Date(midnight).getUTCDate() === 1) midnight += DAY
  await world.advance(Math.floor((midnight - now) / 1000) - 240)
  const [ana, app] = [await world.person({ balance: '900.00' }), await appOf(world)]
  const connection = await connect(world, ana, app)
  expect(connection.access).toMatch(/^okp_at_/)
  const [last, first] = [{ core: coreAt(midnight - 20) }, { core: coreAt(midnight + 20) }]
  const went: string[] = []
  const say = async (who: { core: Core }, minor: bigint) => {
    const done = await charge(who, connection, minor)
    went.push(done.ok ? `${minor}` : refusal(done).code)
  }
  // 50.00 a day: all of this one, all of the next one.
  for (const minor of [2_000n, 2_000n, 1_000n, 1_000n]) await say(last, minor)
  for (const minor of [2_000n, 2_000n, 1_000n, 1_000n]) await say(first, minor)
  expect(went).toEqual(['2000', '2000', '1000', 'budget_exhausted', '2000', '2000', '1000', 'budget_exhausted'])
  // A second process, some milliseconds behind, or whose round waited for a lock.
  went.length = 0
  for (let turn = 0; turn < 3; turn++) {
    await say(last, 2_000n)
    await say(first, 2_000n)
  }
  expect(new Set(went)).toEqual(new Set(['budget_exhausted']))
  expect(await world.balance(ana)).toBe('800.00')
})
