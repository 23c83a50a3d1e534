import { type Sql, sql } from './sql.ts'
import type { Scope } from './use-case.ts'

/**
 * Deletes some rows that are past their time. Each is looked at once more when its row is locked, and one that somebody is
 * just using is left: they prolong it, or end it.
 */
export const deleteRows = async ({ tx }: Scope, table: Sql, past: Sql, limit: number): Promise<{ count: number }> => ({
  count: await tx.$executeRaw(sql`
    delete from ${table} where ctid = any(array(
      select ctid from ${table} where ${past} limit ${limit} for update skip locked))`),
})
