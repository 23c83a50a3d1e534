import type { Html } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { actorOf, type BotContext } from '../frame/context.ts'
import type { House } from '../frame/turn.ts'
import type { Words } from '../i18n/words.ts'
import type { Became } from './topic-acts.ts'

/** A sign where it went well; words where something is to be known. */
export async function replyInTopic(house: House, ctx: BotContext, words: Words, became: Became | null): Promise<void> {
  if (became === null) return
  if ('words' in became) return say(ctx, words.t(became.words, became.args ?? {}))
  if (!became.ok) {
    const { core, publicUrl, clock, qr } = house.deps
    const scene = {
      core,
      actor: actorOf(ctx, house.botId),
      words,
      publicUrl,
      botUsername: house.botUsername,
      inlineMode: house.inlineMode,
      clock,
      actions: house.registries.actions,
    }
    const card = failureCard({ ...scene, phrase: null, moved: null, drawQr: qr.draw }, became.failure)
    return say(ctx, card.text)
  }
  if (became.value.customer.blocked) return say(ctx, words.t('ticket-blocked'))
  const { text, photo, document } = ctx.message ?? {}
  // Whether the sign shows or not, it is done.
  if (text || photo || document) await ctx.react('👍').catch(() => undefined)
}

/** In the topic that is written in. */
export async function say(ctx: BotContext, text: Html): Promise<void> {
  const thread = ctx.message?.message_thread_id
  await ctx.reply(text.markup, { parse_mode: 'HTML', ...(thread !== undefined && { message_thread_id: thread }) })
}
