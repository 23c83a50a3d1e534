import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'

type Rating = { actor: ChatRef; article: string; helped: boolean }

/** Notes whether an answer of the help helped somebody; what they said last counts, once for each of them. */
export const rateAnswer: UseCase<Rating, null> = async ({ tx, now }, { actor, article, helped }) => {
  await tx.$executeRaw`
    insert into help_rating (bot_id, telegram_id, article, helped, at)
    values (${actor.botId}, ${actor.telegramId}, ${article.slice(0, 64)}, ${helped}, ${now}::timestamptz)
    on conflict (bot_id, telegram_id, article) do update set helped = excluded.helped, at = excluded.at`
  return null
}
