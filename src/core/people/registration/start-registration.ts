import { localeOf } from '../../chat/chat.ts'
import { chatKey } from '../../chat/chat-key.ts'
import type { ChatRef, Locale } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import type { RegistrationView } from '../views.ts'
import { createRegistration, findRegistration } from './draft.ts'
import { advance, view } from './progress.ts'

/** Begins a registration, or goes on with the one under way where it was left. */
export const startRegistration: UseCase<{ actor: ChatRef; payLink?: string }, RegistrationView> = async (
  scope,
  { actor, payLink },
) => {
  const chat = await scope.tx.chat.findUnique({ where: chatKey(actor), select: { userId: true, locale: true } })
  if (!chat) return fail({ code: 'not_registered' })
  if (chat.userId) return fail({ code: 'already_registered' })
  const registration = await findRegistration(scope, actor)
  if (!registration) return begin(scope, actor, localeOf(chat), payLink)
  delete registration.draft.reopened
  if (payLink) registration.draft.payLink = payLink
  return advance(scope, registration)
}

async function begin(scope: Scope, actor: ChatRef, locale: Locale, payLink?: string): Promise<RegistrationView> {
  const registration = await createRegistration(scope, actor, locale)
  if (!payLink) return view(registration)
  registration.draft.payLink = payLink
  return advance(scope, registration)
}
