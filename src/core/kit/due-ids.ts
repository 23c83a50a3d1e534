import { type Sql, sql } from './sql.ts'
import type { Scope } from './use-case.ts'

const AT_ONCE = 100

/**
 * The ids of some rows that are due, a hundred at most, to be done row by row. In no order, so that some that cannot be
 * done never keep others from it.
 */
export async function dueIds({ tx }: Scope, table: Sql, isDue: Sql): Promise<string[]> {
  const due = await tx.$queryRaw<{ id: string }[]>(
    sql`select id from ${table} where ${isDue} order by random() limit ${AT_ONCE}`,
  )
  return due.map(({ id }) => id)
}
