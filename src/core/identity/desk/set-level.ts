import { audit } from '../../kit/audit.ts'
import type { Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { coolingUntil } from '../../people/cooling.ts'
import { lockState } from '../../people/freeze/state.ts'
import { mailOwner } from '../../people/mail-user.ts'
import { lockPendingCase } from '../case.ts'
import { endedSince, endOpenIdentity } from '../end-open-identity.ts'

/** `handedIn`: when what was agreed to was handed in. */
type Asked = { caseId: string; userId: string; handedIn: string | null }

/**
 * Two people approved a case: its level is the person's from this moment, and so are its limits; they hear of it.
 * False when the case was withdrawn, decided or handed in anew meanwhile; where the account was frozen by its owner or
 * changed its chat since it was handed in, the case is taken back.
 */
export async function setLevel(scope: Scope, { caseId, userId, handedIn }: Asked, approval: string): Promise<boolean> {
  // The person before the case, as where an account is frozen or moved: of two at once one goes first.
  await lockState(scope, userId)
  const row = await lockPendingCase(scope, caseId)
  if (row?.userId !== userId || row.submittedAt?.toISOString() !== handedIn) return false
  const why = await endedSince(scope, userId, row.submittedAt)
  if (why) {
    await endOpenIdentity(scope, userId, why)
    return false
  }
  const { level } = row
  const user = await scope.tx.user.update({ where: { id: userId }, data: { level } })
  await scope.tx.identityCase.update({
    where: { id: caseId },
    data: { state: 'approved', decidedAt: scope.now, approvalId: approval },
    select: { id: true },
  })
  await audit(scope, 'system', 'identity.approved', `user:${userId}`, { case: caseId, level, approval })
  await notify(scope, { userId }, { kind: 'identity_approved', level, until: coolingUntil(scope, user) })
  await mailOwner(scope, userId, 'identity_approved', { level: String(level) })
  return true
}
