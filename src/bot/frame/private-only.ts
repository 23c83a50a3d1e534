import type { Middleware } from 'grammy'
import type { Core } from '#core'
import type { Texts } from '../i18n/texts.ts'
import { actorOf, type BotContext, guessLocale } from './context.ts'

/**
 * TG-04: the wallet lives in private chats. A group is left again without a word about anybody's account; a press on a
 * message that somehow got elsewhere points to the private chat. Who blocks the bot, or comes back, is noted here too.
 */
export function privateOnly(core: Core, botId: bigint, texts: Texts): Middleware<BotContext> {
  return async (ctx, next) => {
    const membership = ctx.myChatMember
    if (ctx.chat?.type === 'private' && ctx.from && !ctx.from.is_bot) {
      if (!membership) return next()
      const blocked = membership.new_chat_member.status === 'kicked'
      await core.setBlocked({ chat: actorOf(ctx, botId), blocked })
      return
    }
    if (ctx.callbackQuery) {
      const words = texts.in(guessLocale(ctx.from?.language_code))
      ctx.answer = { text: words.label('private-only'), alert: true }
      return
    }
    const here = membership?.new_chat_member.status
    if (ctx.chat && here !== 'left' && here !== 'kicked') await ctx.leaveChat()
  }
}
