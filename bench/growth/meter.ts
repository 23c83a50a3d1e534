import type pg from 'pg'
import type { PrismaClient } from '#prisma'

/** What so many runs of one task took: milliseconds each, and pages of shared memory touched by all of them. */
export type Reading = { tookMs: number[]; pages: number }

/**
 * Runs a task so many times, one after the other, and reads what the one connection it works over touched meanwhile:
 * PostgreSQL counts that for each of its processes, so nobody else's work is in it.
 * @param watcher a connection of its own
 */
export async function measure(
  { prisma, watcher }: { prisma: PrismaClient; watcher: pg.Client },
  times: number,
  task: () => Promise<unknown>,
): Promise<Reading> {
  const tookMs: number[] = []
  const [{ pid } = { pid: 0 }] = await prisma.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`
  const touched = async () => {
    await prisma.$queryRaw`select pg_stat_force_next_flush()::text`
    const { rows } = await watcher.query<{ pages: string }>(
      `select sum(hits + read_bytes / 8192) as pages from pg_stat_get_backend_io($1) where object = 'relation'`,
      [pid],
    )
    return Number(rows[0]?.pages)
  }
  const before = await touched()
  for (let n = 0; n < times; n++) {
    const began = performance.now()
    await task()
    tookMs.push(performance.now() - began)
  }
  return { tookMs, pages: (await touched()) - before }
}
