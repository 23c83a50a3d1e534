import { parseArgs } from 'node:util'
import { bankRun } from './bankrun/run.ts'

// A run on the bank in the manner of Jepsen: npm run bankrun -- --transfers 100000 --reads 50000 --seed 1. Eight
// accounts, 64 people in two processes, all balances read over and over in single snapshots, while backends are
// terminated and PostgreSQL is killed and comes back. Whatever was acknowledged is in the books, once; whatever was
// refused is not; every reading adds up. Exits 1 where that is not so.
const { values } = parseArgs({
  options: {
    transfers: { type: 'string', default: '100000' },
    reads: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    terminations: { type: 'string' },
    restarts: { type: 'string' },
    failover: { type: 'boolean', default: false },
  },
})
const [transfers, reads, seed] = [Number(values.transfers), Number(values.reads), Number(values.seed)]
const terminations = Number(values.terminations ?? Math.max(3, Math.round(transfers / 250)))
const restarts = Number(values.restarts ?? Math.max(1, Math.round(transfers / 5_000)))

const outcome = await bankRun({
  transfers,
  reads,
  seed,
  workers: 64,
  harm: { terminations, restarts, failover: values.failover },
})
const { harm, refused, faults } = outcome
const row = (what: string, count: number | string, more = '') =>
  process.stdout.write(`${what.padEnd(22)}${String(count).padStart(9)}${more && `   ${more}`}\n`)
const parts = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ')
const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0)

row('acknowledged', outcome.acknowledged, `seed ${seed}, ${outcome.seconds} s, 64 workers in 2 processes, 8 accounts`)
row('refused', total(refused), parts(refused))
const { unknownBooked: booked, unknownNot: not } = outcome
row('unknown', booked + not, `looked up: booked ${booked}, not booked ${not}`)
row('released from a freeze', outcome.released, 'with what had waited on hold')
row('reads', outcome.reads, 'of all balances, each in one snapshot')
row('terminated backends', harm.terminated)
const { backendsKilled, immediate, killed, failedOver } = harm
row(
  'restarts',
  backendsKilled + immediate + killed,
  `immediate ${immediate}, postmaster killed ${killed}, backend killed ${backendsKilled}; away ${Math.round(harm.downMs / 1000)} s in all`,
)
if (values.failover)
  row('standbys promoted', failedOver, 'synchronous, behind the same address; what was first is gone')
row('wrong sums', outcome.wrongSums)
row('negatives', outcome.negatives, outcome.firstWrong)
for (const [fault, count] of Object.entries(faults)) row(fault, count)
row('breaches in the books', outcome.breaches)
for (const line of outcome.sample) process.stdout.write(`  ${line}\n`)
const wrong = outcome.wrongSums + outcome.negatives + outcome.breaches + total(faults)
process.exit(wrong === 0 ? 0 : 1)
