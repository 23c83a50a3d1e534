import { audit } from '../kit/audit.ts'
import { dueIds } from '../kit/due-ids.ts'
import type { RowWork } from '../kit/row-by-row.ts'
import { sql } from '../kit/sql.ts'
import { tellRequester } from './tell.ts'

/** Ends requests nobody decided within their time, and tells who asked. */
export const lateApprovals: RowWork<string, boolean> = {
  due: (scope) => dueIds(scope, sql`approval`, sql`state = 'open' and expires_at <= ${scope.now}::timestamptz`),
  async end(scope, id) {
    const { tx, now } = scope
    const [over] = await tx.$queryRaw<{ id: string }[]>`
      select id from approval where id = ${id}::uuid and state = 'open' and expires_at <= ${now}::timestamptz
       for update skip locked`
    if (!over) return false
    const row = await tx.approval.update({ where: { id }, data: { state: 'expired', decidedAt: now } })
    await audit(scope, 'system', 'approval.expired', `approval:${id}`, { kind: row.kind })
    await tellRequester(scope, row, 'expired', null)
    return true
  },
}
