import type { Scope, UseCase } from '../kit/use-case.ts'
import { unpark } from '../notices/unpark.ts'
import { chatKey, viewChat } from './chat.ts'
import { openFirstName, sealFirstName } from './first-name.ts'
import type { ChatRef, ChatView, Locale } from './views.ts'

type Meeting = { chat: ChatRef; firstName: string; username?: string; languageGuess?: string }

/** Notes that a person wrote to us. User names are kept in lower case, because Telegram does not tell cases apart. */
export const meetChat: UseCase<Meeting, ChatView> = async (scope, input) => {
  const { botId, telegramId } = input.chat
  const username = input.username?.toLowerCase() ?? null
  const seen = { username, blocked: false, lastSeenAt: scope.now }
  if (username) await forgetFormerHolder(scope, input.chat, username)
  const known = await scope.tx.chat.findUnique({ where: chatKey(input.chat) })
  const sealed = sealFirstName(scope, input.chat, input.firstName)
  const chat = await scope.tx.chat.upsert({
    where: chatKey(input.chat),
    create: { botId, telegramId, locale: guessLocale(input.languageGuess), ...seen, ...sealed },
    update: known && openFirstName(scope, known) === input.firstName ? seen : { ...seen, ...sealed },
  })
  if (!known || known.blocked) await unpark(scope, input.chat)
  return viewChat(scope, chat)
}

// A user name belongs to one person at a time. Whoever had it before must not be found, or paid, by it.
async function forgetFormerHolder(scope: Scope, { botId, telegramId }: ChatRef, username: string): Promise<void> {
  await scope.tx.chat.updateMany({
    where: { botId, username, telegramId: { not: telegramId } },
    data: { username: null },
  })
}

const guessLocale = (languageCode = ''): Locale => (/^zh\b/i.test(languageCode) ? 'zh-CN' : 'en')
