import { expect } from 'vitest'
import { type Core, createCore, type Result } from '#core'
import { refusal } from './people.ts'
import type { World } from './world.ts'

const DAY_MS = 86_400_000
/** A test begins so long before it: its people have to be there first. */
const AHEAD_MS = 240_000
/** So far from midnight is what each of the two clocks says. */
const ASIDE_MS = 20

/** Two processes of one wallet whose clocks differ a little: for one of them it is tomorrow. */
export type Midnight = { today: { core: Core }; tomorrow: { core: Core } }

/** Moves the world to some minutes before a midnight of UTC that ends no month. */
export async function nearMidnight({ deps, advance }: World): Promise<Midnight> {
  const now = deps.clock().getTime()
  let midnight = (Math.floor(now / DAY_MS) + 1) * DAY_MS
  while (new Date(midnight).getUTCDate() === 1) midnight += DAY_MS
  await advance(Math.floor((midnight - now - AHEAD_MS) / 1000))
  const at = (moment: number) => ({ core: createCore({ ...deps, clock: () => new Date(moment) }) })
  return { today: at(midnight - ASIDE_MS), tomorrow: at(midnight + ASIDE_MS) }
}

/**
 * Takes all of today's 50.00 and all of tomorrow's, and then, as if a process were some milliseconds behind or its round
 * had waited for a lock, of both in turn: of neither there is more.
 * @param take of what there is a day, in cents; refused with `budget_exhausted` where it is used up
 */
export async function hasEachDayOnce(
  { today, tomorrow }: Midnight,
  take: (at: { core: Core }, minor: bigint) => Promise<Result<unknown>>,
): Promise<void> {
  const went: string[] = []
  const say = async (at: { core: Core }, minor: bigint) => {
    const done = await take(at, minor)
    went.push(done.ok ? `${minor}` : refusal(done).code)
  }
  for (const day of [today, tomorrow]) for (const minor of [2_000n, 2_000n, 1_000n, 1_000n]) await say(day, minor)
  expect(went).toEqual(['2000', '2000', '1000', 'budget_exhausted', '2000', '2000', '1000', 'budget_exhausted'])
  went.length = 0
  for (let turn = 0; turn < 3; turn++) for (const day of [today, tomorrow]) await say(day, 2_000n)
  expect(new Set(went)).toEqual(new Set(['budget_exhausted']))
}
