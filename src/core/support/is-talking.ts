import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'

/** Whether whoever has the chat talks with an agent now: one small look, for whatever is written without a command. */
export const isTalking: UseCase<{ actor: ChatRef }, boolean> = async ({ tx, now }, { actor }) => {
  const { botId, telegramId } = actor
  const [row] = await tx.$queryRaw<{ talks: boolean }[]>`
    select exists (select from ticket t join chat c on (c.bot_id, c.telegram_id) = (t.bot_id, t.telegram_id)
      where t.bot_id = ${botId} and t.telegram_id = ${telegramId} and t.live_until > ${now}::timestamptz
        and t.user_id is not distinct from c.user_id) as talks`
  return row?.talks ?? false
}
