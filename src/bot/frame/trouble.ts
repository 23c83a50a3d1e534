import type { BotError, MiddlewareFn } from 'grammy'
import type { Logger } from 'pino'
import { isUnreachable } from '../card/telegram-errors.ts'
import type { Texts } from '../i18n/texts.ts'
import { StillRunning } from './claim.ts'
import { type BotContext, guessLocale } from './context.ts'

/**
 * Where every mistake of ours ends, for polling and webhook alike: it is logged, and the person is told that nothing
 * was lost. The update then counts as answered; only one that is in another process's hands goes back to Telegram.
 */
export function answerTrouble(texts: Texts, log: Logger) {
  return async ({ error, ctx }: BotError<BotContext>, _next: Parameters<MiddlewareFn>[1]): Promise<void> => {
    if (error instanceof StillRunning) throw error
    if (isUnreachable(error)) {
      log.info({ updateId: ctx.update.update_id }, 'answer not delivered: the person cannot be reached')
      return
    }
    log.error({ err: error, updateId: ctx.update.update_id }, 'update failed')
    if (ctx.chat?.type !== 'private') return
    const words = texts.in(ctx.view?.locale ?? guessLocale(ctx.from?.language_code))
    try {
      await ctx.api.sendMessage(ctx.chat.id, words.t('trouble').markup, { parse_mode: 'HTML' })
    } catch (failed) {
      log.error({ err: failed, updateId: ctx.update.update_id }, 'the apology could not be delivered')
    }
  }
}
