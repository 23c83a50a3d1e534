import type { NextFunction } from 'grammy'
import { actorOf, type BotContext } from '../frame/context.ts'
import type { House } from '../frame/turn.ts'
import type { Words } from '../i18n/words.ts'

/**
 * An owner makes a group the operators' by bringing the bot into it, by changing what it may do there, or by `/desk`; what is
 * still missing is said.
 * @param orElse what happens in a group that is not to be ours
 */
export async function claimHere(
  { deps, botId }: House,
  ctx: BotContext,
  words: Words,
  orElse?: NextFunction,
): Promise<void> {
  const { chat } = ctx
  const here = ctx.myChatMember?.new_chat_member.status
  if (!chat || here === 'left' || here === 'kicked') return orElse?.()
  const actor = actorOf(ctx, botId)
  const claimed = await deps.core.claimDesk({ actor, chatId: BigInt(chat.id), locale: words.locale })
  if (!claimed.ok && claimed.failure.code !== 'staff_code_needed') return orElse?.()
  const isForum = 'is_forum' in chat && chat.is_forum === true
  const key = claimed.ok ? (isForum ? 'desk-claimed' : 'desk-no-topics') : 'desk-code-needed'
  await ctx.api.sendMessage(chat.id, words.t(key).markup, { parse_mode: 'HTML' })
}
