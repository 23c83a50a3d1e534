import type { ChatRef } from '../chat/views.ts'
import { after, DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { deliverSoon } from './envelope.ts'

/** What is older is no news any more; the history has it. */
const NEWS_FOR = 30 * DAY

/**
 * A person can be reached again: what was parked for them, in this chat or by their account, waits to be told once
 * more. Committed with the change that made them reachable; said twice, it finds nothing the second time.
 */
export async function unpark(scope: Scope, { botId, telegramId }: ChatRef): Promise<void> {
  const waiting = await scope.tx.$queryRaw<{ id: string }[]>`
    update notice set state = 'waiting', not_before = null
    where state = 'parked' and created_at > ${after(scope.now, -NEWS_FOR)}::timestamptz
      and (user_id = (select user_id from chat where bot_id = ${botId} and telegram_id = ${telegramId})
           or (user_id is null and bot_id = ${botId} and telegram_id = ${telegramId}))
    returning id`
  await deliverSoon(
    scope,
    waiting.map(({ id }) => id),
  )
}
