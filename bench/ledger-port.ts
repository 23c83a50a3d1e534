import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { money } from '../src/core/index.ts'
import type { Scope } from '../src/core/kit/use-case.ts'
import { accountOf, HOUSE } from '../src/core/ledger/chart.ts'
import { type NewJournal, post } from '../src/core/ledger/post.ts'
import { openDatabase } from '../src/platform/database/client.ts'
import { ensureDatabase, startEmbedded } from '../src/platform/database/embedded.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { createDice } from '../test/support/dice.ts'
import { fillTpcb, findPgbench, tpcb } from './ledger/tpcb.ts'

// The bare posting port against pgbench's TPC-B and against the plain set-wise insert, on the embedded PostgreSQL with
// everything durable, in one run, interleaved; medians of the passes. What is in flight is posted together, at most 512
// at once. npm run bench -- ledger-port --passes 3 --seconds 4 --scale 50. The last line is JSON.
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    passes: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '4' },
    scale: { type: 'string', default: '50' },
  },
})
const [passes, seconds, scale] = [Number(values.passes), Number(values.seconds), Number(values.scale)]
const INSERT = `insert into plain select gen_random_uuid(), 1, 'EUR', (random() * 10000)::bigint, (random() * 10000)::bigint, 1, 1, 1,
  $1::bigint + n * 1000000000::bigint, $1::bigint + n * 1000000000::bigint from generate_series(1, 1000) n`
const [PEOPLE, SHOPS, AT_ONCE] = [10_000, 1_000, 512]
const dice = createDice(1)
const dataDir = await mkdtemp(join(tmpdir(), 'okpay-bench-'))
const server = await startEmbedded(dataDir, ['-c', 'shared_buffers=1GB', '-c', 'max_wal_size=4GB'])
for (const name of ['okpay', 'tpcb']) await ensureDatabase(server, name)
await migrate(server.url('okpay_owner', 'okpay'), server.url('okpay_app', 'okpay'))
const prisma = openDatabase(server.url('okpay_app', 'okpay'), 40)
const admin = new pg.Client({ connectionString: server.url('postgres', 'okpay') })
await admin.connect()
const inside = <T>(work: (scope: Scope) => Promise<T>) =>
  prisma.$transaction((tx) => work({ tx, now: new Date() } as Scope), { timeout: 60_000 })

const pgbench = findPgbench()
const yardstick = server.url('postgres', 'tpcb')
if (pgbench) await fillTpcb(pgbench, yardstick, scale)
else process.stdout.write('There is no pgbench here: nothing to compare with but the set-wise insert.\n')
const { people, shops, fee, source } = await openAccounts()
await makeInsertTable()

const person = () => people[dice.below(PEOPLE)] ?? 0n
const uniform = () => journal([[person(), person(), 1n]])
const hot = () => journal([[person(), shops[0] ?? 0n, 1n]])
const pay = () => {
  const from = person()
  return journal([
    [from, shops[dice.below(SHOPS)] ?? 0n, 99n],
    [from, fee, 1n],
  ])
}
let known: NewJournal[] = []
const CASES: Record<string, () => Promise<number>> = {
  ...(pgbench && { tpcb: () => tpcb(pgbench, yardstick, seconds) }),
  uniform256: () => grouped(uniform, 256),
  hot256: () => grouped(hot, 256),
  uniform1024: () => grouped(uniform, 1024),
  hot1024: () => grouped(hot, 1024),
  pay256: () => grouped(pay, 256),
  paySingle: () => single(pay, 32),
  hotSingle: () => single(hot, 32),
  replay256: () => rate(256, () => inside((scope) => post(scope, known.slice(0, 256)))),
  insert1000: () => rate(1_000, () => admin.query(INSERT, [dice.below(1e9)])),
}

known = Array.from({ length: 256 }, uniform)
await inside((scope) => post(scope, known))
for (const make of [uniform, hot, pay]) await grouped(make, 256, 0.5)
await admin.query('vacuum analyze ledger.account, ledger.posting, ledger.journal')
const before = await sizes()
const rates = new Map<string, number[]>()
for (let pass = 0; pass < passes; pass++)
  for (const [name, measure] of Object.entries(CASES)) rates.set(name, [...(rates.get(name) ?? []), await measure()])
const after = await sizes()

const median = (name: string) => (rates.get(name) ?? [0]).toSorted((a, b) => a - b)[Math.floor(passes / 2)] ?? 0
for (const name of Object.keys(CASES))
  process.stdout.write(
    `${name.padEnd(12)}${Math.round(median(name)).toString().padStart(8)} a second   [${(rates.get(name) ?? []).map(Math.round).join(', ')}]\n`,
  )
const ratio = (a: string, b: string) => Number((median(a) / median(b)).toFixed(2))
const result = {
  tpcbPerSec: Math.round(median('tpcb')),
  setLimitPerSec: Math.round(median('insert1000')),
  uniform256PerSec: Math.round(median('uniform256')),
  postingOverTpcb: pgbench ? ratio('uniform256', 'tpcb') : null,
  postingOverSetLimit: ratio('uniform256', 'insert1000'),
  posting1024OverSetLimit: ratio('uniform1024', 'insert1000'),
  postingHotOverUniform: ratio('hot256', 'uniform256'),
  hotOverSingle: ratio('hot256', 'hotSingle'),
  payOverOneLeg: ratio('pay256', 'uniform256'),
  payOverSingle: ratio('pay256', 'paySingle'),
  replayCostOverFirst: ratio('uniform256', 'replay256'),
  bytesPerPosting: Math.round((after.bytes - before.bytes) / (after.postings - before.postings)),
}
process.stdout.write(`${JSON.stringify(result)}\n`)
await admin.end()
await prisma.$disconnect()
await server.stop()
await rm(dataDir, { recursive: true, force: true })
process.exit(0)

async function openAccounts() {
  return inside(async ({ tx }) => {
    const source = await accountOf(tx, HOUSE, 'loss', 'EUR')
    const fee = await accountOf(tx, HOUSE, 'fee_send', 'EUR')
    const many = async (what: string, count: number) => {
      const rows = await tx.$queryRaw<{ id: bigint }[]>`
        select ledger.open_account(${what} || n, 'user', 'EUR', 0) as id from generate_series(1, ${count}::int) n`
      return rows.map(({ id }) => id)
    }
    const [people, shops] = [await many('user:bench-', PEOPLE), await many('user:shop-', SHOPS)]
    const funds = people.map((to) => journal([[source, to, 1_000_000_000n]]))
    for (let at = 0; at < funds.length; at += 1_000)
      await post({ tx, now: new Date() } as Scope, funds.slice(at, at + 1_000))
    return { people, shops, fee, source }
  })
}

/** Journals a second, with so many in flight: each posting takes all that wait, up to 512. */
function grouped(make: () => NewJournal, inFlight: number, forSeconds = seconds): Promise<number> {
  const size = Math.min(inFlight, AT_ONCE)
  const batch = () => Array.from({ length: size }, make)
  return rate(size, () => inside((scope) => post(scope, batch())), forSeconds)
}

/** Journals a second, one a transaction, from so many callers at once. */
async function single(make: () => NewJournal, callers: number): Promise<number> {
  const rates = await Promise.all(
    Array.from({ length: callers }, () => rate(1, () => inside((scope) => post(scope, [make()])))),
  )
  return rates.reduce((sum, each) => sum + each, 0)
}

async function rate(each: number, work: () => Promise<unknown>, forSeconds = seconds): Promise<number> {
  const began = performance.now()
  let done = 0
  for (; performance.now() - began < forSeconds * 1000; done += each) await work()
  return (done / (performance.now() - began)) * 1000
}

async function sizes(): Promise<{ bytes: number; postings: number }> {
  const { rows } = await admin.query<{ bytes: string; postings: string }>(
    `select pg_total_relation_size('ledger.posting') + pg_total_relation_size('ledger.journal') as bytes,
            (select count(*) from ledger.posting) as postings`,
  )
  return { bytes: Number(rows[0]?.bytes), postings: Number(rows[0]?.postings) }
}

/** The set-wise insert limit: rows of a posting's columns and indexes, without any logic. */
async function makeInsertTable(): Promise<void> {
  await admin.query(`create table plain (like ledger.posting including indexes)`)
}

function journal(legs: [from: bigint, to: bigint, minor: bigint][]): NewJournal {
  const id = randomUUID()
  const business = { id, kind: 'send', businessKey: `send:${id}`, actor: `user:${id}` }
  const moved = legs.filter(([from, to]) => from !== to)
  return {
    ...business,
    legs: (moved.length > 0 ? moved : legs.map(([from]) => [from, source, 1n] as const)).map(([from, to, minor]) => ({
      from,
      to,
      amount: money(minor, 'EUR'),
    })),
  }
}
