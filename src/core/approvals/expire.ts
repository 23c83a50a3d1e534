import { audit } from '../kit/audit.ts'
import type { Scope } from '../kit/use-case.ts'
import { tellRequester } from './tell.ts'

const AT_ONCE = 100

/** Ends requests nobody decided within their time, and tells who asked. Returns how many. */
export async function expireApprovals(scope: Scope): Promise<number> {
  const { tx, now } = scope
  const over = await tx.$queryRaw<{ id: string }[]>`
    update approval set state = 'expired', decided_at = ${now}::timestamptz where id in (
      select id from approval where state = 'open' and expires_at <= ${now}::timestamptz
      order by id limit ${AT_ONCE} for update skip locked)
    returning id`
  const rows = await tx.approval.findMany({ where: { id: { in: over.map(({ id }) => id) } } })
  for (const row of rows) {
    await audit(scope, 'system', 'approval.expired', `approval:${row.id}`, { kind: row.kind })
    await tellRequester(scope, row, 'expired', null)
  }
  return rows.length
}
