import { parseArgs } from 'node:util'
import { ensureDatabase } from '../src/platform/database/embedded.ts'
import { writeCards } from './ledger/cards.ts'
import { gatherCrowd } from './ledger/crowd.ts'
import { openHouse } from './ledger/house.ts'
import { openNaive } from './ledger/naive.ts'
import { hireTellers, type Rate } from './ledger/tellers.ts'
import { fillTpcb, findPgbench, tpcb } from './ledger/tpcb.ts'

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    passes: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '4' },
    scale: { type: 'string', default: '50' },
    cards: { type: 'string', default: '8192' },
  },
})
const [passes, seconds, scale, cards] = [values.passes, values.seconds, values.scale, values.cards].map(Number) as [
  number,
  number,
  number,
  number,
]
const house = await openHouse()
const crowd = await gatherCrowd(house, 10_000)
const tellers = await hireTellers(house, 2)
const naive = await openNaive(house)
await ensureDatabase(house.server, 'tpcb')
const pgbench = findPgbench()
const yard = house.server.url('postgres', 'tpcb')
if (pgbench) await fillTpcb(pgbench, yard, scale)
const conf = (hot: boolean, n: number, inFlight: number, procs: number) => async () => {
  const taps = await writeCards(house, crowd, n, hot)
  const r = await tellers.confirm(taps, inFlight, procs)
  console.log(
    `${hot ? 'hot' : 'uniform'} ${inFlight}x${procs}`,
    JSON.stringify(r, (_k, v) => (typeof v === 'number' ? Math.round(v * 10) / 10 : v)),
  )
  return r.perSec
}
await conf(false, 512, 256, 2)()
const CASES: Record<string, () => Promise<number>> = {
  ...(pgbench && { tpcb: () => tpcb(pgbench, yard, seconds) }),
  uniform: conf(false, cards, 256, 1),
  hot: conf(true, cards, 256, 1),
  naive: () => naive.perSec(seconds),
  two: conf(false, cards, 256, 2),
  alone: conf(false, 300, 1, 1),
}
for (let p = 0; p < passes; p++) for (const [name, m] of Object.entries(CASES)) console.log(name, Math.round(await m()))
tellers.dismiss()
await naive.close()
await house.close()
process.exit(0)
