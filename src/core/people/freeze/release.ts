import { waitAnew } from '../../held/wait-anew.ts'
import { audit } from '../../kit/audit.ts'
import type { Scope } from '../../kit/use-case.ts'
import { releaseHolds } from '../../ledger/release-holds.ts'
import { notify } from '../../notices/notify.ts'
import { mailUser } from '../mail-user.ts'
import { lockState } from './state.ts'

/**
 * Ends a restriction: the account is again what it was before, what waited on hold is its owner's, and they hear of
 * both. Returns false when there is none to end.
 * @param by the approval that says so
 */
export async function release(scope: Scope, userId: string, by: string): Promise<boolean> {
  const { tx, now } = scope
  // Intents are locked before people, as everywhere.
  await waitAnew(scope, userId)
  if ((await lockState(scope, userId)) !== 'restricted') return false
  const restriction = await tx.restriction.findFirst({ where: { userId, liftedAt: null } })
  const state = restriction?.stateBefore ?? 'active'
  const user = await tx.user.update({ where: { id: userId }, data: { state } })
  await tx.restriction.updateMany({ where: { userId, liftedAt: null }, data: { liftedAt: now, liftedBy: by } })
  await audit(scope, 'system', 'account.released', `user:${userId}`, { approval: by })
  const arrived = await releaseHolds(scope, userId, `approval:${by}`)
  await notify(scope, { userId }, { kind: 'account_released', arrived, frozen: state === 'frozen_by_user' })
  await mailUser(scope, user, 'account_released')
  return true
}
