import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { House } from './house.ts'
import { perSecond } from './per-second.ts'

const INSERT = `insert into plain select gen_random_uuid(), 1, 'EUR', (random() * 10000)::bigint, (random() * 10000)::bigint, 1, 1, 1,
  $1::bigint + n * 1000000000::bigint, $1::bigint + n * 1000000000::bigint from generate_series(1, 1000) n`

/**
 * What no bookkeeping can beat here: rows of a posting's columns and indexes a second, a thousand an insert, one
 * connection, without any logic. Beside it, the rows our own tables took, to count what a confirmation writes.
 */
export async function openSetLimit({ superuser }: House) {
  const client = new pg.Client({ connectionString: superuser })
  await client.connect()
  await client.query('create table plain (like ledger.posting including indexes); create table single (n int)')
  const numbers = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row> =>
    (await client.query<Row>(sql)).rows[0] as Row
  return {
    perSec: (seconds: number) =>
      perSecond(1, seconds, async () => {
        await client.query(INSERT, [randomInt(1_000_000_000)])
        return 1_000
      }),
    /** One-row commits a second of one client: how often the disk says that it has something. */
    commitsPerSec: (seconds: number) =>
      perSecond(1, seconds, async () => (await client.query('insert into single values (1)')).rowCount ?? 0),
    /** Rows written since the beginning, in all tables of the wallet and the queue, and bytes of the log. */
    async written(): Promise<{ rows: number; walBytes: number }> {
      // Servers tell what they wrote once a second at most.
      await pause(1_500)
      const { rows, wal } = await numbers<{ rows: string; wal: string }>(
        `select sum(n_tup_ins + n_tup_upd) as rows, pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as wal
         from pg_stat_user_tables where relname not in ('plain', 'single')`,
      )
      return { rows: Number(rows), walBytes: Number(wal) }
    },
    /** Bytes of journals and postings with their indexes, for each posting. */
    async bytesPerPosting(): Promise<number> {
      const { bytes, postings } = await numbers<{ bytes: string; postings: string }>(
        `select pg_total_relation_size('ledger.posting') + pg_total_relation_size('ledger.journal') as bytes,
                (select count(*) from ledger.posting) as postings`,
      )
      return Math.round(Number(bytes) / Number(postings))
    },
    /** Makes every flush of the log wait that long first, for everybody. */
    async slowFlushes(micros: number): Promise<void> {
      await client.query(`alter system set commit_delay = ${micros}`)
      await client.query('alter system set commit_siblings = 0')
      await client.query('select pg_reload_conf()')
    },
    close: () => client.end(),
  }
}
