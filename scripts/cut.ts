import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { money } from '../src/core/index.ts'
import { countBreaches } from '../src/core/ledger/audit-books.ts'
import { createDice } from '../test/support/dice.ts'
import { startOwnServer } from '../test/support/own-server.ts'
import { granted } from '../test/support/people.ts'
import { openWallet, type Somebody, settleShopkeeper } from '../test/support/wallet.ts'
import { bookedIn } from './cut/booked.ts'
import { play } from './cut/play.ts'
import { openCommitCutter } from './cut/proxy.ts'

// The connection is cut at COMMIT, so often: npm run cut -- --times 1000 --seed 1. Before it reaches the server, on the
// way, or after the server has done it and nobody heard. Whoever asked must be told the truth: done, or that it waits, if
// and only if that is in the books, once. Exits 1 where anybody was told anything else.
const { values } = parseArgs({
  options: { times: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
})
const [times, seed] = [Number(values.times), Number(values.seed)]
const say = (line: string) => process.stdout.write(`${line}\n`)

const server = await startOwnServer()
const key = randomBytes(32)
const calm = openWallet(server.app, key)
const people: Somebody[] = []
// So many that few pay more than twenty times an hour, from where on the risk rules want a PIN: what is refused books nothing.
const PEOPLE = Math.max(12, Math.ceil(times / 8))
for (let number = 0; number < PEOPLE; number++) people.push(await settleShopkeeper(calm, number, money(50_000n, 'EUR')))
const cutter = await openCommitCutter(server.app)
const wallet = openWallet(cutter.url, key)
const books = new pg.Client({ connectionString: server.owner })
await books.connect()
const began = performance.now()
const tallies = await play({ core: wallet.core, cutter, people, booked: bookedIn(books) }, createDice(seed), times)
const seconds = ((performance.now() - began) / 1000).toFixed(0)
const breaches = countBreaches(granted(await calm.core.auditBooks({})))

const COLUMNS = ['requests', 'done', 'waits', 'refused', 'before', 'during', 'after', 'truths', 'lies'] as const
const row = (name: string, cells: readonly (string | number)[]) =>
  say(name.padEnd(24) + cells.map((cell) => String(cell).padStart(10)).join(''))
row('cut at COMMIT', COLUMNS)
for (const { kind, requests, answers, cuts, truths, lies } of tallies)
  row(kind, [requests, ...Object.values(answers), ...Object.values(cuts), truths, lies.length])
const lies = tallies.flatMap((tally) => tally.lies)
for (const lie of lies.slice(0, 10)) say(`  ${lie}`)
const truths = tallies.reduce((sum, tally) => sum + tally.truths, 0)
say(
  `seed ${seed}: cut ${times} times, the truth found ${truths} times, in ${seconds} s; breaches in the books: ${breaches}`,
)

await books.end()
for (const one of [wallet, calm, cutter, server]) await one.close()
process.exit(lies.length > 0 || truths < times || breaches > 0 ? 1 : 0)
