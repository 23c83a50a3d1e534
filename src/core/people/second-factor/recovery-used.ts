import { type AuditActor, audit } from '../../kit/audit.ts'
import type { Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { coolingFrom } from '../cooling.ts'
import { mailUser } from '../mail-user.ts'
import { recoveryCodesLeft } from './recovery-codes.ts'

/** A recovery code was used: its owner hears of it, and money out is limited for a day (TFA-06, REC-05). */
export async function noteRecovery(scope: Scope, userId: string, by: AuditActor): Promise<void> {
  const until = coolingFrom(scope)
  const left = await recoveryCodesLeft(scope, userId)
  const user = await scope.tx.user.update({ where: { id: userId }, data: { coolingUntil: until } })
  await audit(scope, by, 'recovery_code.used', `user:${userId}`, { left })
  await notify(scope, { userId }, { kind: 'recovery_code_used', at: scope.now, left, until })
  await mailUser(scope, user, 'recovery_code_used', { until: until.toISOString() })
}
