import type { ChatRef } from '../../chat/views.ts'
import type { UseCase } from '../../kit/use-case.ts'
import type { RegistrationView } from '../views.ts'
import { openRegistration } from './draft.ts'
import { advance } from './progress.ts'
import { limitVerification, sendVerification } from './verification.ts'

/** Sends the email's link again; the older one dies. Nothing to send where no email was given, or it is proven. */
export const resendEmail: UseCase<{ actor: ChatRef }, RegistrationView> = async (scope, { actor }) => {
  const registration = await openRegistration(scope, actor)
  if (registration.draft.email && !registration.emailVerifiedAt) {
    await limitVerification(scope, registration)
    await sendVerification(scope, registration)
  }
  return advance(scope, registration)
}
