import { chatKey, localeOf } from '../../chat/chat.ts'
import type { ChatRef } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import type { RegistrationView } from '../views.ts'
import { createRegistration, findRegistration } from './draft.ts'
import { advance, view } from './progress.ts'

/** Begins a registration, or goes on with the one under way where it was left. */
export const startRegistration: UseCase<{ actor: ChatRef }, RegistrationView> = async (scope, { actor }) => {
  const chat = await scope.tx.chat.findUnique({ where: chatKey(actor), select: { userId: true, locale: true } })
  if (!chat) return fail({ code: 'not_registered' })
  if (chat.userId) return fail({ code: 'already_registered' })
  const registration = await findRegistration(scope, actor)
  if (!registration) return view(await createRegistration(scope, actor, localeOf(chat)))
  delete registration.draft.reopened
  return advance(scope, registration)
}
