import type { UserFromGetMe } from 'grammy/types'
import type { Logger } from 'pino'

/** Whether people can ask for money in other chats is switched at @BotFather, and nowhere else: it is said at the start. */
export function inlineModeOf({ supports_inline_queries: on }: UserFromGetMe, log: Logger): boolean {
  if (!on) log.warn('inline mode is off: /setinline and then /setinlinefeedback (100 %) at @BotFather turn it on')
  return on
}
