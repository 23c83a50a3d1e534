import type { Middleware } from 'grammy'
import type { Texts } from '../i18n/texts.ts'
import type { RateLimiter } from '../ports.ts'
import type { BotContext } from './context.ts'

/** Too much at once is answered with one line, and then with silence until it calms down. Silence costs nothing more. */
export function keepCalm(rate: RateLimiter, botId: bigint): Middleware<BotContext> {
  return async (ctx, next) => {
    // That somebody left or came back is never too much: their notices depend on it.
    const verdict = ctx.myChatMember ? 'pass' : await rate.take(`${botId}:${ctx.from?.id}`)
    if (verdict === 'silence') return
    ctx.tooFast = verdict === 'notice'
    await next()
  }
}

/** The one line, once it is known in which language. */
export function sayCalm(texts: Texts): Middleware<BotContext> {
  return async (ctx, next) => {
    if (!ctx.tooFast) return next()
    const words = texts.in(ctx.view.locale)
    if (ctx.callbackQuery) ctx.answer = { text: words.label('too-fast'), alert: true }
    else await ctx.reply(words.label('too-fast'))
  }
}
