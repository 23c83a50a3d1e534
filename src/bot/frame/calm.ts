import type { Middleware } from 'grammy'
import type { Texts } from '../i18n/texts.ts'
import type { RateLimiter } from '../ports.ts'
import type { BotContext } from './context.ts'

/** Too much at once is answered with one line, and then with silence until it calms down. */
export function keepCalm(rate: RateLimiter, botId: bigint, texts: Texts): Middleware<BotContext> {
  return async (ctx, next) => {
    const verdict = await rate.take(`${botId}:${ctx.from?.id}`)
    if (verdict === 'pass') return next()
    if (verdict === 'silence') return
    const words = texts.in(ctx.view.locale)
    if (ctx.callbackQuery) ctx.answer = { text: words.label('too-fast'), alert: true }
    else await ctx.reply(words.label('too-fast'))
  }
}
