import type { Context } from 'grammy'
import type { ChatRef, ChatView, Locale } from '#core'
import type { Turn } from '../turn.ts'

/** grammY's context with what the frame's middleware puts on it, in this order. */
export type BotContext = Context & {
  /** What the callback query will be answered with, once, when everything is done. */
  answer: { text?: string; alert?: boolean }
  /** This one was too many: it is answered with a word about that, and with nothing else. */
  tooFast: boolean
  /** What the core knows about the chat. */
  view: ChatView
  turn: Turn
}

/** The chat's name in the core. Only ever asked in private chats, where sender and chat are one. */
export function actorOf(ctx: Context, botId: bigint): ChatRef {
  if (!ctx.from) throw new Error('an update without a sender')
  return { botId, telegramId: BigInt(ctx.from.id) }
}

/** The first guess, before the person has chosen. */
export const guessLocale = (languageCode: string | undefined): Locale =>
  languageCode?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'

/** A message the person wrote here and now: neither forwarded, nor changed afterwards, nor sent through another bot. */
export const isPlainMessage = ({ message }: Context): boolean =>
  message !== undefined && message.forward_origin === undefined && message.via_bot === undefined
