import pg from 'pg'
import type { PrismaClient } from '#prisma'
import type { Core } from '../../src/core/index.ts'
import type { Scope, Tx } from '../../src/core/kit/use-case.ts'
import { auditBooks, countBreaches } from '../../src/core/ledger/audit-books.ts'
import { ensureDatabase } from '../../src/platform/database/embedded.ts'
import { openWallet } from '../../test/support/wallet.ts'
import { gatherCrowd, type Member } from '../ledger/crowd.ts'
import type { House } from '../ledger/house.ts'
import { writePast } from './past.ts'

const PEOPLE = 10_000

/** Books of one size, in a database of their own, and a core that works on them over one connection. */
export type Books = {
  entries: number
  house: House
  crowd: readonly Member[]
  core: Core
  prisma: PrismaClient
  /** Of the journal, its legs and the cards they were confirmed on, indexes and all; only the journal's two tables. */
  bytesPerEntry: { all: number; ledger: number }
  close(): Promise<void>
}

/** Opens books on the house's server, a copy of its database, and fills them. */
export async function openBooks(house: House, entries: number, say: (line: string) => void): Promise<Books> {
  const name = `entries_${entries}`
  await ensureDatabase(house, name, 'okpay')
  const own = {
    ...house,
    app: house.url('okpay_app', name),
    owner: house.url('okpay_owner', name),
    superuser: house.url('postgres', name),
  }
  await setClock(own, -366)
  const crowd = await gatherCrowd(own, PEOPLE)
  await ask(own, `select ledger.open_account('house', 'fee_send', 'EUR', null)`)
  const before = await bytesOf(own)
  await writePast(own, crowd, entries, say)
  const after = await bytesOf(own)
  const each = (what: keyof typeof after) => Math.round((after[what] - before[what]) / entries)
  await setClock(own, 0)
  const { core, prisma, close } = openWallet(own.app, own.key, 1)
  return {
    entries,
    house: own,
    crowd,
    core,
    prisma,
    bytesPerEntry: { all: each('all'), ledger: each('ledger') },
    close,
  }
}

/** Everybody came a year ago, and what they did since is in the order of its time. */
const setClock = (house: House, days: number) => ask(house, `update clock set offset_seconds = ${days * 86_400}`)

/** Breaches in the books, which take their time when they are long. */
export async function breachesIn({ prisma }: Books): Promise<number> {
  // What the crowd begins with is nobody's top-up.
  const audit = (tx: Tx) => auditBooks({ tx, now: new Date() } as Scope, { scratch: ['topup'] })
  return countBreaches(await prisma.$transaction(audit, { timeout: 3_600_000 }))
}

async function bytesOf(house: House): Promise<Books['bytesPerEntry']> {
  const [sizes] = await ask<{ all: string; ledger: string }>(
    house,
    `select pg_total_relation_size('intent') + sum(pg_total_relation_size(t)) as all, sum(pg_total_relation_size(t)) as ledger
     from unnest('{ledger.journal, ledger.posting}'::regclass[]) t`,
  )
  return { all: Number(sizes?.all), ledger: Number(sizes?.ledger) }
}

async function ask<Row extends pg.QueryResultRow>({ superuser }: House, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: superuser })
  await client.connect()
  return client
    .query<Row>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}
