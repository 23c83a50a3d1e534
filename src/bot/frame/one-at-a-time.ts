import type { Middleware } from 'grammy'
import type { Lock } from '../ports.ts'
import type { BotContext } from './context.ts'

/** The lock of one person's conversation. Notices that move a conversation on take the same one. */
export const chatKey = (botId: bigint, telegramId: bigint | number): string => `chat:${botId}:${telegramId}`

/** A person's updates are handled one after the other, in every process: Telegram delivers messages and presses side by side. */
export function oneAtATime(lock: Lock, botId: bigint): Middleware<BotContext> {
  return (ctx, next) => (ctx.from ? lock.run(chatKey(botId, ctx.from.id), () => next()) : next())
}
