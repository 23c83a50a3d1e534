import { setTimeout as pause } from 'node:timers/promises'
import { createDice } from '../../test/support/dice.ts'
import { kill, type Outcome, type Record, record } from './play.ts'
import { nameOf, type Point } from './point.ts'
import { Program } from './program.ts'
import type { Scenario } from './scenario.ts'
import type { Server } from './server.ts'

/** A scenario with what was found on its way. */
export type Found = { scenario: Scenario; record: Record }
export type Target = Found & { point: Point }
export type Killed = { target: Target; outcome: Outcome }

const ACTS_AT_MOST = 100
/** Nothing of ours takes so long. */
const LASTS_MS = 120_000

export const ENTRY = new URL('./doomed.ts', import.meta.url).pathname

/** Plays every scenario undisturbed, `lanes` at a time, and finds its points. */
export async function explore(
  server: Server,
  scenarios: readonly Scenario[],
  { lanes = 1, entry = ENTRY }: { lanes?: number; entry?: string } = {},
): Promise<Found[]> {
  const found: Found[] = []
  const waiting = [...scenarios.entries()]
  const explorer = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, scenario] = next
      const program = new Program(entry, scenario.needs)
      found[index] = { scenario, record: await record(server, scenario, program) }
      await program.kill()
    }
  }
  await Promise.all(Array.from({ length: lanes }, explorer))
  return found
}

export const targetsOf = (found: readonly Found[]): Target[] =>
  found.flatMap((each) => each.record.points.map((point) => ({ ...each, point })))

/** So many of them, by a seed; the rest keeps its order. */
export function sampled<T>(all: readonly T[], size: number, seed: number): T[] {
  const dice = createDice(seed)
  const left = [...all.entries()]
  while (left.length > size) left.splice(dice.below(left.length), 1)
  return left.map(([, each]) => each)
}

/** Kills at every target, `lanes` at a time, and tells each outcome as it comes. */
export async function killAll(
  server: Server,
  targets: readonly Target[],
  { lanes, entry = ENTRY, tell }: { lanes: number; entry?: string; tell(killed: Killed): void },
): Promise<void> {
  const waiting = [...targets]
  await Promise.all(Array.from({ length: lanes }, () => lane(server, waiting, entry, tell)))
}

/** The one who dies is a new process each time, and is started while the one before is dying. Who goes on, goes on. */
async function lane(server: Server, waiting: Target[], entry: string, tell: (killed: Killed) => void): Promise<void> {
  let [next, spare]: (Program | undefined)[] = []
  let needs = ''
  for (let target = waiting.shift(); target; target = waiting.shift()) {
    const { scenario, point, record: undisturbed } = target
    if (needs !== String(scenario.needs) || next?.isGone) {
      await Promise.all([next?.kill(), spare?.kill()])
      next = spare = undefined
      needs = String(scenario.needs)
    }
    next ??= new Program(entry, scenario.needs)
    const doomed = spare ?? new Program(entry, scenario.needs)
    spare = String(waiting[0]?.scenario.needs) === needs ? new Program(entry, scenario.needs) : undefined
    const late = pause(LASTS_MS, { state: 'failed', problems: ['it hangs'] } satisfies Outcome, { ref: false })
    const outcome = await Promise.race([late, kill(server, scenario, undisturbed, point, { doomed, next })]).catch(
      (error: Error): Outcome => ({ state: 'failed', problems: [error.stack ?? error.message] }),
    )
    if (!doomed.isGone) await doomed.kill()
    // A house that could not be left in order is not entered again.
    if (outcome.state === 'failed') {
      await next.kill()
      next = undefined
    }
    tell({ target, outcome })
  }
  await Promise.all([next?.kill(), spare?.kill()])
}

/** What a death at each of them leaves behind, and at which of them it leaves the same. */
export const statesOf = (targets: readonly Target[]): Target[][] => [
  ...Map.groupBy(targets, ({ scenario, point }) => `${scenario.name} ${point.leaves ?? nameOf(point)}`).values(),
]

/** Every point of booking and callbacks. */
export const graveOf = (targets: readonly Target[]): Target[] =>
  targets.filter(({ record, point }) => record.grave.has(point.act))

/**
 * Of acts that pass the very same points in the same order, the one that is come by soonest: payments of a link in two
 * scenarios are the same statements, commits and calls. What is left out is sampled with the rest.
 */
export function soonestOfEach(targets: readonly Target[]): Target[] {
  const acts = [...Map.groupBy(targets, ({ scenario, point }) => `${scenario.name} ${point.act}`).values()]
  const passed = (act: readonly Target[]) =>
    act.map(({ point: { side, nth, port, what } }) => `${side} ${nth} ${port} ${what}`).join('\n')
  const effort = ([first]: readonly Target[]) =>
    first ? first.scenario.needs.length * ACTS_AT_MOST + first.point.act : 0
  return [...Map.groupBy(acts, passed).values()].flatMap(
    (same) => same.toSorted((a, b) => effort(a) - effort(b))[0] ?? [],
  )
}

/** One kill for every state that these leave behind: the seed says at which of its points. */
export function oneOfEachState(targets: readonly Target[], seed: number): Target[] {
  const dice = createDice(seed)
  return statesOf(targets).map((same) => dice.pick(same))
}

export const titleOf = ({ scenario, point }: Target): string => `${scenario.name}: ${nameOf(point)}`
