import type { Chat, Notice, User } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import type { Scope } from '../kit/use-case.ts'

/** Whom a notice is for: a person, in the chat they have when it is told, or one chat. */
export type Reader = Pick<Notice, 'userId' | 'botId' | 'telegramId'>

/** One of a reader's notices that are not told yet. */
export type Untold = Pick<
  Notice,
  'id' | 'kind' | 'dataKey' | 'envelope' | 'state' | 'attempts' | 'createdAt' | 'notBefore' | 'botId' | 'telegramId'
>

/** Whose notice this is; null when there is no such notice. */
export const readerOf = ({ tx }: Scope, id: string): Promise<Reader | null> =>
  tx.notice.findUnique({ where: { id }, select: { userId: true, botId: true, telegramId: true } })

/**
 * Where the reader can be reached: rather where they have not blocked us, then where they were last seen. The chat is
 * held until the transaction ends, so that nobody comes back unnoticed while their notices are being parked.
 */
export async function chatOf({ tx }: Scope, { userId, botId, telegramId }: Reader) {
  const [chat] = await tx.$queryRaw<
    (ChatRef &
      Pick<Chat, 'locale' | 'blocked' | 'lockOn' | 'unlockedAt' | 'lastSeenAt'> &
      Pick<User, 'dataKey' | 'phrase'> & { userId: string | null })[]
  >`
    select c.bot_id as "botId", c.telegram_id as "telegramId", c.locale, c.blocked, c.lock_on as "lockOn",
           c.unlocked_at as "unlockedAt", c.last_seen_at as "lastSeenAt", u.id as "userId",
           u.data_key as "dataKey", u.phrase
    from chat c left join "user" u on u.id = c.user_id
    where c.user_id = ${userId}::uuid
      or (${userId}::uuid is null and c.bot_id = ${botId} and c.telegram_id = ${telegramId})
    order by c.blocked, c.last_seen_at desc limit 1 for share of c`
  return chat ?? null
}

/** The reader's notices that are not told yet, locked: what a worker took, then the rest, oldest first; at most `most`. */
export const untoldOf = ({ tx }: Scope, { userId, botId, telegramId }: Reader, most: number): Promise<Untold[]> =>
  tx.$queryRaw<Untold[]>`
    select id, kind, data_key as "dataKey", envelope, state, attempts, created_at as "createdAt",
           not_before as "notBefore", bot_id as "botId", telegram_id as "telegramId"
    from notice
    where (user_id = ${userId}::uuid
           or (${userId}::uuid is null and user_id is null and bot_id = ${botId} and telegram_id = ${telegramId}))
      and state in ('waiting', 'sending')
    order by state = 'waiting', seq limit ${most} for update`
