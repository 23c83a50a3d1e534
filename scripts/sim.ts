import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Scope } from '../src/core/kit/use-case.ts'
import { auditBooks } from '../src/core/ledger/audit-books.ts'
import { openHouseDatabase } from '../src/platform/database/open.ts'
import { createDice } from '../test/support/dice.ts'
import { roundsOf } from './sim/operation.ts'
import { play } from './sim/play.ts'
import { shrink } from './sim/shrink.ts'

// Random operations against a small model, on the real database: npm run sim -- --seed 7 --ops 20000
// What was acknowledged is in the books, what was refused is not, every balance is the model's after every round. On a
// difference it prints the shortest sequence that still shows it, and exits 1. The same seed plays the same operations.
const { values } = parseArgs({
  options: { seed: { type: 'string' }, ops: { type: 'string', default: '20000' } },
})
const [seed, ops] = [Number(values.seed ?? Date.now() % 1_000_000), Number(values.ops)]
// A play has accounts of its own; a long run is many of them, one seed after the other.
const PLAY = 10_000

const dataDir = await mkdtemp(join(tmpdir(), 'okpay-sim-'))
const database = await openHouseDatabase({}, dataDir)
const { prisma } = database
const say = (line: string) => process.stdout.write(`${line}\n`)
const began = performance.now()
const total = { operations: 0, posted: 0, refused: 0 }
let failed = false
for (let at = 0; at * PLAY < ops && !failed; at++) failed = !(await one(seed + at, Math.min(PLAY, ops - at * PLAY)))

const { checks } = await prisma.$transaction((tx) => auditBooks({ tx } as Scope, {}), { timeout: 3_600_000 })
const breaches = checks.reduce((sum, check) => sum + check.breaches, 0)
const seconds = ((performance.now() - began) / 1000).toFixed(0)
say(
  `seed ${seed}: ${total.operations} operations in ${seconds} s, ${total.posted} entries accepted, ${total.refused} refused`,
)
say(`acknowledged and not in the books, or refused and in them: ${failed ? 'see above' : 0}; breaches: ${breaches}`)
await database.close()
await rm(dataDir, { recursive: true, force: true })
process.exit(failed || breaches > 0 ? 1 : 0)

async function one(from: number, operations: number): Promise<boolean> {
  const rounds = roundsOf(createDice(from), operations)
  const outcome = await play(prisma, rounds)
  for (const key of ['operations', 'posted', 'refused'] as const) total[key] += outcome[key]
  if (!outcome.failed) return true
  say(`seed ${from}, round ${outcome.failed.round}: ${outcome.failed.what}\nlooking for the shortest sequence ...`)
  const shortest = await shrink(
    rounds.slice(0, outcome.failed.round + 1),
    async (fewer) => (await play(prisma, fewer)).failed !== undefined,
  )
  for (const round of shortest) say(`  ${round.lost ? 'lost ' : ''}${JSON.stringify(round.operations)}`)
  say(`  ${(await play(prisma, shortest)).failed?.what}`)
  return false
}
