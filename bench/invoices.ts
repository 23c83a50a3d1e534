import { join } from 'node:path'
import { create, look, type Made, type Pace } from './invoices/ask.ts'
import { openBare, openShopKeys } from './invoices/house.ts'
import { median } from './kit/percentile.ts'
import { startProgram } from './kit/processes.ts'
import { openHouse } from './ledger/house.ts'

// Invoices asked for and looked at over the API a second (npm run bench -- invoices 2 2: seconds a pass, passes), by the servers of
// 8 shops, over 16 connections, at one process of the HTTP app over a durable database; beside a bare Express and pg
// handler that writes the same rows, on the same server, in turn. The last line is JSON.
const [SECONDS, PASSES] = [Number(process.argv[3] ?? 4), Number(process.argv[4] ?? 3)]
const [SHOPS, CONNECTIONS] = [8, 16]

const house = await openHouse()
const keys = await openShopKeys(house, SHOPS)
const folder = join(import.meta.dirname, 'callbacks')
const okpay = await startProgram(join(folder, 'okpay.ts'), 1, [house.app, house.key.toString('hex')])
const bare = await startProgram(join(import.meta.dirname, 'invoices/bare.ts'), 1, [await openBare(house)])

const sides = { okpay: okpay.urls, bare: bare.urls }
const names = ['okpay', 'bare'] as const
const made: Record<(typeof names)[number], Made> = { okpay: new Map(), bare: new Map() }
const paces = {
  okpay: { create: [] as Pace[], look: [] as Pace[] },
  bare: { create: [] as Pace[], look: [] as Pace[] },
}
const how = { seconds: SECONDS, connections: CONNECTIONS }
// The first pass warms both up, and counts for nothing.
for (let turn = 0; turn <= PASSES; turn++)
  for (const [kind, ask] of [
    ['create', create],
    ['look', look],
  ] as const)
    for (const name of turn % 2 ? names : names.toReversed()) {
      const pace = await ask({ url: sides[name][0] ?? '', keys }, how, made[name])
      if (turn > 0) paces[name][kind].push(pace)
    }
okpay.end()
bare.end()

const of = (kind: 'create' | 'look') => {
  const both = names.map((name) => ({
    perSec: Math.round(median(paces[name][kind].map(({ perSec }) => perSec))),
    p99Ms: Number(median(paces[name][kind].map(({ p99Ms }) => p99Ms)).toFixed(1)),
  }))
  const [ours = { perSec: 0, p99Ms: 0 }, theirs = ours] = both
  return { ...ours, bare: theirs, overBare: Number((ours.perSec / theirs.perSec).toFixed(2)) }
}
const result = { passes: PASSES, seconds: SECONDS, post: of('create'), get: of('look') }
const said = ({ perSec, p99Ms, bare: other, overBare }: typeof result.post) =>
  `${perSec} a second, p99 ${p99Ms} ms; bare ${other.perSec}, ${other.p99Ms} ms (${overBare})`
process.stdout.write(`POST /v1/invoices: ${said(result.post)}\nGET /v1/invoices/:id: ${said(result.get)}\n`)
process.stdout.write(`${JSON.stringify(result)}\n`)
await house.close()
process.exit(0)
