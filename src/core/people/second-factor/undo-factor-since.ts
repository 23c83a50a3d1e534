import type { AuditActor } from '../../kit/audit.ts'
import type { Scope } from '../../kit/use-case.ts'
import { lockAuthenticator } from './authenticator.ts'
import { secondFactorChanged } from './changed.ts'
import { forgetFactor } from './forget-factor.ts'
import { forgetRecoveryCodes } from './recovery-codes.ts'

/**
 * An authenticator that was switched on or moved since a moment is off again, and recovery codes made since open nothing:
 * whoever set them up may be the one whose doings its owner has just undone, and theirs would be the code that unfreezing
 * asks for. What was there before stays. The person is locked; the authenticator that there was, before them.
 * @param by where the owner said so
 */
export async function undoFactorSince(scope: Scope, userId: string, since: Date, by: AuditActor): Promise<void> {
  const { tx } = scope
  const { secondFactorAt } = await tx.user.findUniqueOrThrow({ where: { id: userId } })
  if (secondFactorAt === null) return
  if (secondFactorAt >= since) {
    await lockAuthenticator(scope, userId)
    await forgetFactor(scope, userId)
    await secondFactorChanged(scope, userId, by, 'undone', { secondFactorAt: null })
    return
  }
  const renewed = { subject: `user:${userId}`, action: 'second_factor.renewed', at: { gte: since } }
  if ((await tx.auditEvent.count({ where: renewed })) === 0) return
  await forgetRecoveryCodes(scope, userId)
  await secondFactorChanged(scope, userId, by, 'codes_undone')
}
