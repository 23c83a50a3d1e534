import type { BotError, MiddlewareFn } from 'grammy'
import type { Logger } from 'pino'
import { floodPause, isUnreachable } from '../card/telegram-errors.ts'
import type { Apologise } from './apology.ts'
import type { BotContext } from './context.ts'

/**
 * Where every mistake of ours ends, for polling and webhook alike: it is logged, and the person is told that nothing
 * was lost. The update then counts as answered.
 */
export function answerTrouble(apologise: Apologise, log: Logger) {
  return async ({ error, ctx }: BotError<BotContext>, _next: Parameters<MiddlewareFn>[1]): Promise<void> => {
    const updateId = ctx.update.update_id
    if (isUnreachable(error)) return log.info({ updateId }, 'answer not delivered: the person cannot be reached')
    // An apology would be one message more into a chat that has had too many.
    if (floodPause(error) !== undefined) return log.warn({ updateId }, 'answer not delivered: too much for this chat')
    log.error({ err: error, updateId }, 'update failed')
    await apologise(ctx.update, error, ctx.view?.locale)
  }
}
