import type { Middleware } from 'grammy'
import type { ChosenInlineResult, InlineQuery } from 'grammy/types'
import { isLateAnswer } from '../card/telegram-errors.ts'
import { actorOf, type BotContext, guessLocale } from '../frame/context.ts'
import type { House } from '../frame/turn.ts'
import { linkLine } from '../input/link-line.ts'
import { noteWords } from '../input/note-words.ts'
import { look, refusal, tokenIn } from './look.ts'

/**
 * `@bot 12.50 cappuccino` in any chat. Telegram asks with every letter: that is answered for whoever types and nobody
 * else (their links are theirs), kept by nobody, and leaves nothing behind. What they choose is posted.
 */
export function answerInline(house: House): Middleware<BotContext> {
  const { rate } = house.deps
  return async (ctx, next) => {
    const { inlineQuery: query, chosenInlineResult: chosen } = ctx
    if (query) {
      // Counted apart: who types a line must not find the chat with us silent.
      if ((await rate.take(`${house.botId}:inline:${query.from.id}`)) === 'pass') await answer(house, ctx, query)
      return
    }
    // What was posted into the chat with us is the answer already.
    if (ctx.message?.via_bot?.id === ctx.me.id) return
    if (!chosen) return next()
    await post(house, ctx, chosen)
  }
}

/** Where this news never comes, the button of what was posted makes the link: words that came with it are lost then. */
async function post({ deps, botId }: House, ctx: BotContext, chosen: ChosenInlineResult): Promise<void> {
  const note = noteWords(linkLine(chosen.query).description ?? '')
  const posted = await deps.core.postLink({
    actor: actorOf(ctx, botId),
    chosen: chosen.result_id,
    description: 'note' in note ? (note.note ?? '') : '',
    message: chosen.inline_message_id ?? null,
  })
  if (!posted.ok) deps.log.warn({ failure: posted.failure.code }, 'what was chosen was not noted')
}

async function answer({ deps, botId, botUsername, texts }: House, ctx: BotContext, query: InlineQuery): Promise<void> {
  const actor = actorOf(ctx, botId)
  const desk = await deps.core.getPostDesk({ actor, link: tokenIn(query.query) })
  const words = texts.in(desk.ok ? desk.value.locale : guessLocale(query.from.language_code))
  const scene = { core: deps.core, actor, words, botUsername }
  const { results, line } = desk.ok ? await look(scene, query.query, desk.value) : refusal(scene, desk.failure)
  const button = line === undefined ? {} : { button: { text: line, start_parameter: 'link' } }
  try {
    await ctx.answerInlineQuery(results, { is_personal: true, cache_time: 0, ...button })
  } catch (error) {
    // Whoever types on does not wait for this one any more.
    if (!isLateAnswer(error)) throw error
  }
}
