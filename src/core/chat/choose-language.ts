import type { UseCase } from '../kit/use-case.ts'
import { viewOf } from './chat.ts'
import { chatKey } from './chat-key.ts'
import type { ChatRef, ChatView, Locale } from './views.ts'

/** The language a person chose: for this chat from now on, and for their mails. */
export const chooseLanguage: UseCase<{ actor: ChatRef; locale: Locale }, ChatView> = async (scope, input) => {
  const { locale } = input
  const chat = await scope.tx.chat.update({ where: chatKey(input.actor), data: { locale, localeChosen: true } })
  if (chat.userId) await scope.tx.user.update({ where: { id: chat.userId }, data: { locale }, select: { id: true } })
  return viewOf(scope, input.actor)
}
