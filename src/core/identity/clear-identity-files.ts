import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { applicantOf } from './applicant.ts'
import { lockOwnCase, viewIdentity } from './case.ts'
import type { Applicant, IdentityView } from './views.ts'

/** Deletes the pictures of one's open case: whoever sent the wrong ones starts them anew. `identity_not_open`. */
export const clearIdentityFiles: UseCase<{ actor: Applicant }, IdentityView> = async (scope, { actor }) => {
  const { user, by } = await applicantOf(scope, actor)
  const { id } = await lockOwnCase(scope, user)
  await scope.tx.identityFile.updateMany({ where: { caseId: id }, data: { content: null } })
  await audit(scope, by, 'identity.files_cleared', `user:${user.id}`, { case: id })
  return viewIdentity(scope, user)
}
