import pg from 'pg'
import { vi } from 'vitest'
import { rows } from './database.ts'
import type { World } from './world.ts'

/**
 * Lets several pieces of work meet at somebody's row: it is held until each of them stands before a lock, whatever they
 * read until then they have read, and then they go on in an order nobody chose.
 */
export async function meetingAt<const T extends readonly (() => Promise<unknown>)[]>(
  { database }: World,
  userId: string,
  works: T,
): Promise<{ [K in keyof T]: Awaited<ReturnType<T[K]>> }> {
  const holder = new pg.Client({ connectionString: database.superuser })
  await holder.connect()
  const waiting = () =>
    rows(database.superuser, "select 1 from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'", [
      database.name,
    ])
  try {
    await holder.query('begin')
    await holder.query('select 1 from "user" where id = $1 for no key update', [userId])
    const answers = Promise.all(works.map((work) => work()))
    await vi.waitFor(
      async () => {
        if ((await waiting()).length < works.length) throw new Error('not all of them stand before the row yet')
      },
      { timeout: 20_000, interval: 20 },
    )
    await holder.query('commit')
    return (await answers) as { [K in keyof T]: Awaited<ReturnType<T[K]>> }
  } finally {
    await holder.end()
  }
}
