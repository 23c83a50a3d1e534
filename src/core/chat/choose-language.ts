import { audit } from '../kit/audit.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { DAY } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { mailUser } from '../people/mail-user.ts'
import { viewOf } from './chat.ts'
import { chatKey } from './chat-key.ts'
import type { ChatRef, ChatView, Locale } from './views.ts'

/** Each is told by mail: more of them would only bury other mails. */
const CHANGES_A_DAY = 10

/** The language a person chose: for this chat from now on, and for their mails. `too_many_requests`. */
export const chooseLanguage: UseCase<{ actor: ChatRef; locale: Locale }, ChatView> = async (scope, input) => {
  const { actor, locale } = input
  const chat = await scope.tx.chat.update({ where: chatKey(actor), data: { locale, localeChosen: true } })
  if (chat.userId) await speak(scope, chat.userId, input)
  return viewOf(scope, actor)
}

/** Whoever holds the phone may choose what its owner cannot read: they hear of it in the language they had. */
async function speak(scope: Scope, id: string, { actor, locale }: { actor: ChatRef; locale: Locale }): Promise<void> {
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id } })
  if (user.locale === locale) return
  await limitRate(scope, { subject: `user:${id}`, of: 'language', max: CHANGES_A_DAY, windowMs: DAY })
  await scope.tx.user.update({ where: { id }, data: { locale }, select: { id: true } })
  await audit(scope, actor, 'language.chosen', `user:${id}`, { from: user.locale, to: locale })
  await mailUser(scope, user, 'language_chosen', { at: scope.now.toISOString() })
}
