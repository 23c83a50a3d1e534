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
  const raw = {
    $queryRaw: (parts: readonly string[], ...values: unknown[]) => {
      const { text, values: given } = Prisma.sql(parts, ...values)
      return explained(text, given)
    },
    $queryRawUnsafe: (sql: string, ...values: unknown[]) => explained(sql, values),
  }
  const counting = new Proxy(tx, { get: (target, name) => Reflect.get(name in raw ? raw : target, name) })
  await question(counting)
  return pages
}
