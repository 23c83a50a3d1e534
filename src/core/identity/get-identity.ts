import type { UseCase } from '../kit/use-case.ts'
import { applicantOf } from './applicant.ts'
import { viewIdentity } from './case.ts'
import type { Applicant, IdentityView } from './views.ts'

/** How far somebody is verified, how their newest case stands, and what is asked of them next. */
export const getIdentity: UseCase<{ actor: Applicant }, IdentityView> = async (scope, { actor }) =>
  viewIdentity(scope, (await applicantOf(scope, actor)).user)
