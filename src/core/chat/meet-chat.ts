import { holdsCardNumber, maskCardNumbers } from '../kit/card-number.ts'
import type { Result } from '../kit/failure.ts'
import { shownLine } from '../kit/shown-text.ts'
import { after, MINUTE } from '../kit/time.ts'
import { type CoreDeps, run, runUnframed, type Scope, type UseCase } from '../kit/use-case.ts'
import { unpark } from '../notices/unpark.ts'
import { afterPause } from '../people/lock/chat-lock.ts'
import { readChat, viewChat, viewOf } from './chat.ts'
import { chatKey } from './chat-key.ts'
import { openFirstName, sealFirstName } from './first-name.ts'
import type { ChatRef, ChatView, Locale } from './views.ts'

type Meeting = { chat: ChatRef; firstName: string; username?: string; languageGuess?: string }

/** When somebody was last seen is kept to the minute: within it, meeting them again writes nothing. */
const SEEN_TO = MINUTE

/** Notes that a person wrote to us. Mostly there is nothing to note: then it is one statement that only reads. */
export async function meetChat(deps: CoreDeps, met: Meeting): Promise<Result<ChatView>> {
  const meeting = { ...met, firstName: maskCardNumbers(shownLine(met.firstName)) }
  const known = await runUnframed(deps, recognise, meeting)
  if (!known.ok) return known
  return known.value ? { ok: true, value: known.value } : run(deps, note, meeting)
}

/** The chat's view if all we would note is known already, else null. */
const recognise: UseCase<Meeting, ChatView | null> = async (scope, meeting) => {
  const chat = await readChat(scope, meeting.chat)
  const isSame =
    chat !== null &&
    !chat.blocked &&
    !guessesAnew(chat, meeting) &&
    chat.username === nameOf(meeting) &&
    chat.lastSeenAt > after(scope.now, -SEEN_TO) &&
    openFirstName(scope, chat) === meeting.firstName
  return isSame ? viewChat(scope, chat) : null
}

/** User names are kept in lower case, because Telegram does not tell cases apart. */
const note: UseCase<Meeting, ChatView> = async (scope, meeting) => {
  const { chat, firstName, languageGuess } = meeting
  const username = nameOf(meeting)
  const seen = { username, blocked: false, lastSeenAt: scope.now }
  if (username) await forgetFormerHolder(scope, chat, username)
  const known = await scope.tx.chat.findUnique({ where: chatKey(chat) })
  const sealed = sealFirstName(scope, chat, firstName)
  await scope.tx.chat.upsert({
    where: chatKey(chat),
    create: { ...chat, locale: guessLocale(languageGuess), ...seen, ...sealed, metAt: scope.now },
    update: {
      ...seen,
      ...(known && openFirstName(scope, known) === firstName ? {} : sealed),
      ...(known && afterPause(scope, known)),
      ...(known && guessesAnew(known, meeting) && { locale: guessLocale(languageGuess) }),
    },
    select: { telegramId: true },
  })
  if (!known || known.blocked) await unpark(scope, chat)
  return viewOf(scope, chat)
}

/** Masked it would be nobody's: a name with a card's number in it is none (PCI-02). */
const nameOf = ({ username = '' }: Meeting): string | null =>
  username === '' || holdsCardNumber(username) ? null : username.toLowerCase()

// A user name belongs to one person at a time. Whoever had it before must not be found, or paid, by it.
async function forgetFormerHolder(scope: Scope, { botId, telegramId }: ChatRef, username: string): Promise<void> {
  await scope.tx.chat.updateMany({
    where: { botId, username, telegramId: { not: telegramId } },
    data: { username: null },
  })
}

// Staff were named before they ever wrote: their language is what Telegram says, until they or an account choose one.
const guessesAnew = (
  known: { locale: string; localeChosen: boolean; user?: unknown; userId?: string | null },
  { languageGuess }: Meeting,
): boolean =>
  languageGuess !== undefined &&
  !known.localeChosen &&
  !(known.user ?? known.userId) &&
  known.locale !== guessLocale(languageGuess)

const guessLocale = (languageCode = ''): Locale => (/^zh\b/i.test(languageCode) ? 'zh-CN' : 'en')
