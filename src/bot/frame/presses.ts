import type { Middleware } from 'grammy'
import { isLateAnswer } from '../card/telegram-errors.ts'
import type { BotContext } from './context.ts'

/** Answers every callback query exactly once, whatever happened meanwhile: a phone never keeps spinning. */
export function answerPresses(): Middleware<BotContext> {
  return async (ctx, next) => {
    ctx.answer = {}
    if (!ctx.callbackQuery) return next()
    try {
      await next()
    } finally {
      await answer(ctx)
    }
  }
}

async function answer(ctx: BotContext): Promise<void> {
  const { text, alert } = ctx.answer
  try {
    await ctx.answerCallbackQuery(text ? { text: text.slice(0, 200), ...(alert ? { show_alert: true } : {}) } : {})
  } catch (error) {
    if (!isLateAnswer(error)) throw error
  }
}
