import { after, SECOND } from '../kit/time.ts'
import { newToken } from '../kit/token.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { ChatRef, NewButton } from './views.ts'

type Issue = { actor: ChatRef; card: string; buttons: NewButton[]; ttlSeconds: number }

/** Keeps what a card's buttons mean and gives back their tokens, in order. The card's older buttons die. */
export const issueButtons: UseCase<Issue, string[]> = async (scope, { actor, card, buttons, ttlSeconds }) => {
  const { botId, telegramId } = actor
  const expiresAt = after(scope.now, ttlSeconds * SECOND)
  const tokens = buttons.map(() => newToken(scope, 16))
  const payloads = buttons.map(({ payload = {} }) => JSON.stringify(payload))
  await scope.tx.$executeRaw`
    with older as (
      delete from button where card = ${card}::uuid and bot_id = ${botId} and telegram_id = ${telegramId})
    insert into button (token, bot_id, telegram_id, card, action, payload, expires_at)
    select token, ${botId}, ${telegramId}, ${card}::uuid, action, payload::jsonb, ${expiresAt}::timestamptz
    from unnest(${tokens}::text[], ${buttons.map(({ action }) => action)}::text[], ${payloads}::text[])
      as b (token, action, payload)`
  return tokens
}
