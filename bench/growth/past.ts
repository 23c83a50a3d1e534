import pg from 'pg'
import type { Member } from '../ledger/crowd.ts'
import type { House } from '../ledger/house.ts'
import { ACCOUNTS, DRAW, INTENTS, JOURNALS, MEMBERS, POSTINGS, RUNNING } from './past-sql.ts'

/** How many entries are written together. */
const CHUNK = 200_000
const TABLES = ['ledger.journal', 'ledger.posting', 'public.intent']

/**
 * Writes so many payments of the past year set-wise, past every trigger, but as confirmations would have left them: the
 * audit finds nothing wrong. Three in five have the first of the crowd on one side: theirs is the long history.
 */
export async function writePast(house: House, crowd: readonly Member[], entries: number, say: (line: string) => void) {
  const client = new pg.Client({ connectionString: house.superuser })
  await client.connect()
  const began = performance.now()
  const since = () => `${((performance.now() - began) / 1000).toFixed(0)} s`
  for (const [name, value] of Object.entries(QUICK))
    await client.query(`select set_config($1, $2, false)`, [name, value])
  await client.query(MEMBERS, [crowd.map((m) => m.userId), crowd.map((m) => String(m.account))])
  await client.query('alter system set autovacuum = off')
  await client.query('select pg_reload_conf(), setseed(0.25)')
  await restIndexes(client)
  for (let done = 0; done < entries; done += CHUNK) {
    const upTo = Math.min(done + CHUNK, entries)
    await client.query('begin')
    await client.query(DRAW, [done, upTo - 1, entries, crowd.length])
    for (const step of [RUNNING, JOURNALS, POSTINGS, INTENTS, ACCOUNTS, 'drop table drawn, running'])
      await client.query(step)
    await client.query('commit')
    say(`${entries} entries: ${upTo} written, ${since()}`)
  }
  for (const table of TABLES) await client.query(`reindex table ${table}`)
  await client.query('vacuum (freeze, analyze)')
  await client.query('alter system reset autovacuum')
  await client.query('select pg_reload_conf()')
  await client.query('checkpoint')
  say(`${entries} entries: indexed, vacuumed and on the disk, ${since()}`)
  await client.end()
}

/** This session only; the checkpoint at the end makes durable what was written. */
const QUICK = {
  session_replication_role: 'replica',
  synchronous_commit: 'off',
  work_mem: '512MB',
  maintenance_work_mem: '1GB',
}

/** Indexes are not kept up while the tables are filled; building them afterwards is quicker, and wakes them. */
async function restIndexes(client: pg.Client): Promise<void> {
  await client.query(
    `update pg_index set indisready = false, indisvalid = false where indrelid = any ($1::text[]::regclass[])`,
    [TABLES],
  )
}
