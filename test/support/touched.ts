import { Prisma } from '#prisma'
import type { Tx } from '../../src/core/kit/use-case.ts'

/**
 * Runs a question and says how many pages of the database's memory its raw statements touched (8 kB each), found by
 * having PostgreSQL explain each of them while it runs.
 */
export async function touchedPages(tx: Tx, question: (tx: Tx) => Promise<unknown>): Promise<number> {
  let pages = 0
  const explained = async (sql: string, values: readonly unknown[]) => {
    const [row] = await tx.$queryRawUnsafe<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }[]>(
      `explain (analyze, buffers, format json) ${sql}`,
      ...values,
    )
    const plan = row?.['QUERY PLAN'][0].Plan
    pages += (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0)
    return tx.$queryRawUnsafe(sql, ...values)
  }
  const counting = new Proxy(tx, {
    get: (target, name) =>
      name !== '$queryRaw'
        ? Reflect.get(target, name)
        : (parts: readonly string[], ...values: unknown[]) => {
            const sql = Prisma.sql(parts, ...values)
            return explained(sql.text, sql.values)
          },
  })
  await question(counting)
  return pages
}
