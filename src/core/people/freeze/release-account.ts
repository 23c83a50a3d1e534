import type { KindOf } from '../../approvals/kind.ts'
import { fail } from '../../kit/failure.ts'
import { findCustomer } from '../../staff/find-customer.ts'
import { type One, release } from './release.ts'
import { standingOf } from './standing.ts'

/**
 * Letting one restriction of an account go, as two of staff decide it: whoever asks says which, where there are several,
 * and what is added meanwhile takes two of its own. `superseded` when it does not stand, or could be either.
 */
export const RELEASE_ACCOUNT: KindOf<'release_account'> = {
  ask: 'accounts.ask_release',
  approve: 'accounts.approve_release',
  async prepare(scope, { userId, restrictionId }, botId) {
    await findCustomer(scope, botId, { userId })
    const standing = await standingOf(scope, userId)
    const meant = restrictionId === undefined ? standing : standing.filter(({ id }) => id === restrictionId)
    const [one, another] = meant
    if (!one || another) return fail({ code: 'superseded' })
    return { request: { userId, restrictionId: one.id }, beneficiary: userId }
  },
  execute: (scope, request: One, approval) => release(scope, request, approval),
}
