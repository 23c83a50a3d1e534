import { parseArgs } from 'node:util'
import { type Copy, copyTree } from './planted/copy.ts'
import { allPlants, type Plant } from './planted/plant.ts'
import type { Verdict } from './planted/verdict.ts'

// R-27: plants known bugs, one at a time and in copies of the tree, and counts those that a test notices:
//   npm run planted                        all; exit 1 where one is not noticed
//   npm run planted -- --only "fee"        those whose name has that in it
//   npm run planted -- --lanes 1           one copy, one bug after the other
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, lanes: { type: 'string', default: '2' } },
})
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const plants = (await allPlants()).filter(({ name }) => name.toLowerCase().includes(values.only.toLowerCase()))
if (plants.length === 0) throw new Error(`no planted bug has "${values.only}" in its name`)
const copies = Array.from({ length: Math.min(Number(values.lanes), plants.length) }, copyTree)
process.on('exit', () => {
  for (const copy of copies) copy.remove()
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1))

await healthy(copies[0] as Copy)
const waiting = [...plants]
let caught = 0
await Promise.all(copies.map(lane))
say(`${caught} of ${plants.length} caught`)
process.exit(caught === plants.length ? 0 : 1)

/** Tests that are red without a bug notice none. */
async function healthy(copy: Copy): Promise<void> {
  const tests = [...new Set(plants.flatMap((plant) => plant.tests))]
  const { verdict, seconds } = await timed(() => copy.ask(tests))
  if (verdict.state === 'missed') return say(`without a bug: ${tests.length} test files, all green (${seconds} s)`)
  say(`without a bug: ${verdict.state === 'caught' ? `"${verdict.by}" is red` : verdict.why}`)
  process.exit(1)
}

async function lane(copy: Copy): Promise<void> {
  for (let plant = waiting.shift(); plant; plant = waiting.shift()) await tell(plant, copy)
}

async function tell(plant: Plant, copy: Copy): Promise<void> {
  const { verdict, seconds } = await timed(() => copy.askWith(plant))
  if (verdict.state === 'caught') caught += 1
  say(`${wordsOf(verdict)} (${seconds} s): ${plant.name}${verdict.state === 'caught' ? ` <- ${verdict.by}` : ''}`)
  if (verdict.state === 'broken') say(`  ${verdict.why}`)
}

function wordsOf({ state }: Verdict): string {
  return { caught: 'caught', missed: 'NOT NOTICED', broken: 'NO PROOF' }[state]
}

async function timed(work: () => Promise<Verdict>): Promise<{ verdict: Verdict; seconds: string }> {
  const began = performance.now()
  const verdict = await work()
  return { verdict, seconds: ((performance.now() - began) / 1000).toFixed(1) }
}
