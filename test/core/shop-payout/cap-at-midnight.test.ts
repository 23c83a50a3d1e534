import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Core, createCore } from '#core'
import { allowPayouts, pay, payerOf } from '../../support/payouts.ts'
import { refusal } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const coreAt = (at: number): Core => createCore({ ...world.deps, clock: () => new Date(at) })

test('API-02 R-21 what a shop’s servers may pay in a day is not had again around midnight', async () => {
  const DAY = 86_400_000
  const now = world.deps.clock().getTime()
  let midnight = (Math.floor(now / DAY) + 1) * DAY
  while (new Date(midnight).getUTCDate() === 1) midnight += DAY
  await world.advance(Math.floor((midnight - now) / 1000) - 240)
  const [payer, ben] = [await payerOf(world), await world.person()]
  await allowPayouts(world, payer)
  const [last, first] = [{ core: coreAt(midnight - 20) }, { core: coreAt(midnight + 20) }]
  const went: string[] = []
  const say = async (who: { core: Core }, minor: bigint) => {
    const done = await pay(who, payer, ben, minor)
    went.push(done.ok ? `${minor}` : refusal(done).code)
  }
  for (const minor of [2_000n, 2_000n, 1_000n, 1_000n]) await say(last, minor)
  for (const minor of [2_000n, 2_000n, 1_000n, 1_000n]) await say(first, minor)
  expect(went).toEqual(['2000', '2000', '1000', 'budget_exhausted', '2000', '2000', '1000', 'budget_exhausted'])
  went.length = 0
  for (let turn = 0; turn < 3; turn++) {
    await say(last, 2_000n)
    await say(first, 2_000n)
  }
  expect(new Set(went)).toEqual(new Set(['budget_exhausted']))
})
