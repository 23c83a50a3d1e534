import { waitAnew } from '../../held/wait-anew.ts'
import { audit } from '../../kit/audit.ts'
import type { Scope } from '../../kit/use-case.ts'
import { releaseHolds } from '../../ledger/release-holds.ts'
import { notify } from '../../notices/notify.ts'
import type { RestrictionCategory } from '../../staff/views.ts'
import { mailUser } from '../mail-user.ts'
import { voidFreezePin } from '../pin/freeze-pin.ts'
import { standingOf, toldOf } from './standing.ts'
import { lockState } from './state.ts'

/** `restrictionId`: left out by a request from before there could be two, and then the only one there is. */
export type One = { userId: string; restrictionId?: string | undefined }

/**
 * Ends one restriction of an account. Was it the last, the account is again what it was before, what waited on hold is its
 * owner's, and they hear of both; otherwise nothing goes out as before, and they hear what is settled and what is not.
 * Returns false when it does not stand any more.
 * @param by the approval that says so
 */
export async function release(scope: Scope, { userId, restrictionId }: One, by: string): Promise<boolean> {
  // Intents are locked before people, as everywhere.
  await waitAnew(scope, userId)
  if ((await lockState(scope, userId)) !== 'restricted') return false
  const standing = await standingOf(scope, userId)
  const only = standing.length === 1 ? standing[0] : undefined
  const lifted = restrictionId === undefined ? only : standing.find(({ id }) => id === restrictionId)
  if (!lifted) return false
  const liftedAt = scope.now
  await scope.tx.restriction.update({
    where: { id: lifted.id },
    data: { liftedAt, liftedBy: by },
    select: { id: true },
  })
  const stay = standing.filter(({ id }) => id !== lifted.id)
  const noted = { approval: by, restriction: lifted.id, stay: stay.length }
  await audit(scope, 'system', 'account.released', `user:${userId}`, noted)
  if (stay.length === 0) await open(scope, userId, { state: lifted.stateBefore, by })
  else
    await notify(
      scope,
      { userId },
      {
        kind: 'restriction_lifted',
        category: lifted.category as RestrictionCategory,
        stays: toldOf(stay).map(({ category, dueAt }) => ({ category, until: dueAt })),
      },
    )
  return true
}

async function open(scope: Scope, userId: string, { state, by }: { state: string; by: string }): Promise<void> {
  const user = await scope.tx.user.update({ where: { id: userId }, data: { state } })
  const arrived = await releaseHolds(scope, userId, `approval:${by}`)
  const frozen = state === 'frozen_by_user'
  const pinVoid = !frozen && (await voidFreezePin(scope, userId))
  await notify(scope, { userId }, { kind: 'account_released', arrived, frozen, ...(pinVoid && { pinVoid }) })
  await mailUser(scope, user, frozen ? 'account_released_frozen' : 'account_released')
}
