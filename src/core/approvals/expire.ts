import { audit } from '../kit/audit.ts'
import type { RowWork } from '../kit/row-by-row.ts'
import { tellRequester } from './tell.ts'

const AT_ONCE = 100

/**
 * Ends requests nobody decided within their time, and tells who asked. In no order, so that some that cannot be ended
 * never keep others from it.
 */
export const lateApprovals: RowWork<string, boolean> = {
  async due({ tx, now }) {
    const over = await tx.$queryRaw<{ id: string }[]>`
      select id from approval where state = 'open' and expires_at <= ${now}::timestamptz
       order by random() limit ${AT_ONCE}`
    return over.map(({ id }) => id)
  },
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
