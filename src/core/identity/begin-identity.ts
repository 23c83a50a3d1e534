import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { applicantOf } from './applicant.ts'
import { levelAfter, openCase, viewIdentity } from './case.ts'
import type { Applicant, IdentityView } from './views.ts'

/** Begins to apply for the next level, or goes on with it. `identity_not_open` at the highest, or while staff decide. */
export const beginIdentity: UseCase<{ actor: Applicant }, IdentityView> = async (scope, { actor }) => {
  const { user, by } = await applicantOf(scope, actor)
  const begun = await viewIdentity(scope, user)
  if (begun.next === null) fail({ code: 'identity_not_open' })
  if (begun.application?.step) return begun
  const { id, level } = await openCase(scope, user, levelAfter(user.level) ?? 1)
  await audit(scope, by, 'identity.begun', `user:${user.id}`, { case: id, level })
  return viewIdentity(scope, user)
}
