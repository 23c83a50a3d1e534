import type { Locale } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { isTaken } from '../email-change/is-taken.ts'
import { findRegistration } from '../registration/draft.ts'
import { advance } from '../registration/progress.ts'
import { consumeLink } from './link.ts'

/** Uses an `email_verify` link up: the address is proven, and the chat is told. An address taken since proves nothing. */
export const verifyEmail: UseCase<{ token: string }, { locale: Locale }> = async (scope, { token }) => {
  const { subject } = await consumeLink(scope, token, 'email_verify')
  const registration = await findRegistration(scope, { id: subject })
  if (!registration?.draft.email) return fail({ code: 'link_expired' })
  const emailIndex = scope.keyring.blindIndex('email', registration.draft.email)
  if (await isTaken(scope, emailIndex)) return fail({ code: 'link_expired' })
  registration.emailVerifiedAt = scope.now
  await advance(scope, registration)
  await notify(scope, { chat: registration.chat }, { kind: 'email_verified' })
  return { locale: registration.locale }
}
