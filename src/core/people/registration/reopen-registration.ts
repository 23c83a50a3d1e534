import type { ChatRef } from '../../chat/views.ts'
import type { UseCase } from '../../kit/use-case.ts'
import type { RegistrationView } from '../views.ts'
import { openRegistration } from './draft.ts'
import { advance } from './progress.ts'

type Reopened = { actor: ChatRef; step: 'name' | 'email' | 'phone' | 'currency' }

/** Goes back to an earlier step. What was given there stays until it is given anew; so does everything after it. */
export const reopenRegistration: UseCase<Reopened, RegistrationView> = async (scope, { actor, step }) => {
  const registration = await openRegistration(scope, actor)
  registration.draft.reopened = step
  return advance(scope, registration)
}
