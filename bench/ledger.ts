import { parseArgs } from 'node:util'
import { ensureDatabase } from '../src/platform/database/embedded.ts'
import { writeCards } from './ledger/cards.ts'
import { gatherCrowd } from './ledger/crowd.ts'
import { openHouse } from './ledger/house.ts'
import { openNaive } from './ledger/naive.ts'
import { openPort } from './ledger/port.ts'
import { print } from './ledger/report.ts'
import { openSetLimit } from './ledger/set-limit.ts'
import { hireTellers } from './ledger/tellers.ts'
import { fillTpcb, findPgbench, tpcb } from './ledger/tpcb.ts'

// Everything a payment's speed is compared with, in one run on one durable PostgreSQL, interleaved, medians of the
// passes: pgbench's TPC-B, the naive Prisma transaction, OKPay's whole confirm path (processes of their own), the bare
// posting port, the plain set-wise insert; at last some of it again with every flush one millisecond slower.
// npm run bench -- ledger --passes 5 --seconds 4 --scale 50 --cards 8192. The last line is JSON.
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    passes: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    scale: { type: 'string', default: '50' },
    cards: { type: 'string', default: '8192' },
    strangers: { type: 'boolean', default: false },
  },
})
const [passes, seconds, cards] = [Number(values.passes), Number(values.seconds), Number(values.cards)]
const house = await openHouse()
const crowd = await gatherCrowd(house, 10_000)
const [tellers, naive, port, limit] = [
  await hireTellers(house, 2),
  await openNaive(house),
  await openPort(house, crowd),
  await openSetLimit(house),
]
const pgbench = findPgbench()
const yard = house.url('postgres', 'tpcb')
await ensureDatabase(house, 'tpcb')
if (pgbench) await fillTpcb(pgbench, yard, Number(values.scale))
else process.stdout.write('There is no pgbench here: nothing to compare with but the set-wise insert.\n')

const found = new Map<string, number[]>()
const note = (name: string, value: number) => found.set(name, [...(found.get(name) ?? []), value])

type Confirming = { hot?: boolean; count?: number; inFlight: number; processes?: number }
async function confirm(name: string, { hot = false, count = cards, inFlight, processes = 1 }: Confirming) {
  const taps = await writeCards(house, crowd, count, hot, values.strangers)
  const before = await limit.written()
  const { perSec, p50Ms, p99Ms, cpuUsEach } = await tellers.confirm(taps, inFlight, processes)
  const after = await limit.written()
  note(name, perSec)
  note(`${name}P50Ms`, p50Ms)
  note(`${name}P99Ms`, p99Ms)
  note(`${name}NodeUs`, cpuUsEach)
  note(`${name}Rows`, (after.rows - before.rows) / count)
  note(`${name}WalBytes`, (after.walBytes - before.walBytes) / count)
}
const yardstick = async (name: string) => pgbench && note(name, await tpcb(pgbench, yard, seconds))

async function pass(): Promise<void> {
  await yardstick('tpcb')
  await confirm('uniform', { inFlight: 256 })
  await confirm('hot', { hot: true, inFlight: 256 })
  note('naive', await naive.perSec(seconds))
  await confirm('uniformTwo', { inFlight: 256, processes: 2 })
  await confirm('hotTwo', { hot: true, inFlight: 256, processes: 2 })
  await confirm('uniform32', { inFlight: 32, count: cards / 2 })
  await confirm('hot32', { hot: true, inFlight: 32, count: cards / 2 })
  await confirm('alone', { inFlight: 1, count: 300 })
  for (const [name, measure] of Object.entries(port.cases)) note(name, await measure(seconds))
  note('setLimit', await limit.perSec(seconds))
  note('commits', await limit.commitsPerSec(seconds))
}

async function slowPass(): Promise<void> {
  await limit.slowFlushes(1_000)
  await yardstick('slowTpcb')
  await confirm('slowUniform', { inFlight: 256 })
  note('slowPortUniform256', await port.cases.portUniform256(seconds))
  await limit.slowFlushes(0)
}

// Once for nothing: files, plans and caches as on any other day.
await confirm('warm', { inFlight: 256, count: 1024, processes: 2 })
for (let done = 0; done < passes; done++) {
  await pass()
  await slowPass()
  process.stdout.write(`pass ${done + 1} of ${passes} done\n`)
}
print(found, await limit.bytesPerPosting())
tellers.dismiss()
await Promise.all([naive.close(), port.close(), limit.close()])
await house.close()
process.exit(0)
