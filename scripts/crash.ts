import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { loadFolder } from '../src/load-folder.ts'
import {
  explore,
  type Found,
  graveOf,
  type Killed,
  killAll,
  oneOfEachState,
  sampled,
  soonestOfEach,
  statesOf,
  type Target,
  targetsOf,
  titleOf,
} from './crash/campaign.ts'
import { nameOf } from './crash/point.ts'
import type { Scenario } from './crash/scenario.ts'
import { startServer } from './crash/server.ts'

// Kills the program at every point where something leaves it, lets another process go on, and audits:
//   npm run crash                               every state that a death in booking and callbacks can leave, which shows
//                                               every point of them, and a sample of the rest; what
//                                               two scenarios do by the very same points, once
//   npm run crash -- --all                      at every point there is, one by one; with --sample 500, so many of them
//   npm run crash -- --list                     the points, and no kill
//   npm run crash -- --scenario send            the points of one scenario; with --point "3 after 1 sql COMMIT", that one;
//   npm run crash -- --point COMMIT             all whose name has that in it
//   npm run crash -- --sample 300 --seed 7      so many of the rest; the seed says which: today's, unless it is given
const DAY_MS = 86_400_000
const REST_SAMPLE = 30
const { values } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    scenario: { type: 'string' },
    point: { type: 'string' },
    // One more than there are cores: a kill also waits, for PostgreSQL and for whoever dies.
    lanes: { type: 'string', default: String(availableParallelism() + 1) },
    sample: { type: 'string' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / DAY_MS)) },
  },
})
const say = (line: string) => process.stdout.write(`${line}\n`)
const began = performance.now()
const seconds = () => ((performance.now() - began) / 1000).toFixed(0)

const folder = await loadFolder<Scenario>(new URL('./crash/scenarios/', import.meta.url))
const scenarios = folder.filter(({ name }) => values.scenario === undefined || name === values.scenario)
if (scenarios.length === 0) throw new Error(`there is no scenario ${values.scenario}`)
const lanes = Number(values.lanes)
const server = await startServer()
// Those that need the most of the program last.
const found = await explore(
  server,
  scenarios.toSorted((a, b) => a.needs.length - b.needs.length),
  { lanes },
)
const targets = chosen(found)
const killed: Killed[] = []
if (values.list) for (const target of targetsOf(found)) say(titleOf(target))
else await killAll(server, targets, { lanes, tell })
await server.close()
const failed = killed.filter(({ outcome }) => outcome.state === 'failed')
summary()
process.exit(failed.length > 0 ? 1 : 0)

function chosen(all: readonly Found[]): Target[] {
  const targets = targetsOf(all)
  if (values.point) return targets.filter(({ point }) => nameOf(point).includes(values.point ?? ''))
  if (values.all || values.scenario)
    return values.sample ? sampled(targets, Number(values.sample), Number(values.seed)) : targets
  const seed = Number(values.seed)
  const grave = soonestOfEach(graveOf(targets))
  const rest = targets.filter((target) => !grave.includes(target))
  const kept = new Set([...oneOfEachState(grave, seed), ...sampled(rest, Number(values.sample ?? REST_SAMPLE), seed)])
  return targets.filter((target) => kept.has(target))
}

function tell(one: Killed): void {
  killed.push(one)
  const { target, outcome } = one
  if (outcome.state === 'failed') {
    say(`\n${titleOf(target)}\n  ${outcome.problems.join('\n  ')}`)
    say(
      `  again: npm run crash -- --scenario ${target.scenario.name} --point ${JSON.stringify(nameOf(target.point))}\n`,
    )
  }
  if (killed.length % 100 === 0) say(`${killed.length} of ${targets.length} in ${seconds()} s`)
}

function summary(): void {
  const points = targetsOf(found).length
  const missed = killed.filter(({ outcome }) => outcome.state === 'missed').length
  say(`${found.length} scenarios, ${points} points (seed ${values.seed})`)
  for (const { scenario, record } of found) {
    const grave = graveOf(targetsOf([{ scenario, record }]))
    const states = statesOf(grave).length
    say(
      `  ${scenario.name}: ${record.points.length}; in booking and callbacks ${grave.length}, which leave ${states} states`,
    )
  }
  if (values.list) return
  say(`kills: ${killed.length - missed} in ${seconds()} s; points not come by again: ${missed}`)
  say(`not survived: ${failed.length} (acknowledged and lost, doubled, half done, or not to be completed)`)
}
