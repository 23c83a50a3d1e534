import { type AuditDetail, audit } from '../kit/audit.ts'
import type { AuditAction } from '../kit/audit-actions.ts'
import { countOne, reachedUntil } from '../kit/rate-limit.ts'
import { HOUR } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import type { Asker } from './asker.ts'

/** Rows an hour for each who is refused; the last of them says that there may have been more. */
const AN_HOUR = 20

/**
 * Leaves a row of what somebody can cause as often as they like: twenty an hour for each who does, and as many for all
 * strangers together. A full count is only read: a flood writes nothing.
 */
export async function auditSome(
  scope: Scope,
  { actor, counted }: Asker,
  action: AuditAction,
  subject: string,
  detail: AuditDetail,
): Promise<void> {
  const limit = { subject: counted, of: 'refusal', max: AN_HOUR, windowMs: HOUR }
  if (await reachedUntil(scope, limit)) return
  const { count } = await countOne(scope, limit)
  if (count > AN_HOUR) return
  await audit(scope, actor, action, subject, { ...detail, ...(count === AN_HOUR && { last: true }) })
}
