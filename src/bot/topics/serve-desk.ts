import type { Middleware, NextFunction } from 'grammy'
import { pressAlarm } from '../alarm/press-alarm.ts'
import { actorOf, type BotContext, guessLocale } from '../frame/context.ts'
import type { House } from '../frame/turn.ts'
import type { Words } from '../i18n/words.ts'
import { loadAnswers } from './answers.ts'
import { claimHere } from './claim-here.ts'
import { readTopicMessage } from './read-message.ts'
import { replyInTopic, say } from './reply.ts'
import { queueText } from './topic-words.ts'

const DESK = /^\/desk(?:@\w+)?$/
const QUEUE = /^\/queue(?:@\w+)?$/

/**
 * The operators' group: what staff write in a ticket's topic goes to its customer, what begins with `//` stays among them, and a
 * few commands work there. Whoever is not staff is not heard; the core decides who is. Any other group is left, as ever,
 * unless an owner is making it this one.
 */
export function serveDesk(house: House): Middleware<BotContext> {
  const { deps, botId, texts } = house
  const { core } = deps
  const read = readTopicMessage(house, loadAnswers())

  return async (ctx, next) => {
    const { chat, from } = ctx
    if (!chat || chat.type === 'private') return next()
    const desk = await core.getDesk({ botId })
    const isDesk = desk.ok && desk.value?.chatId === BigInt(chat.id)
    // An administrator who stays anonymous writes as a bot, and so does a channel: nobody knows who it is.
    if (!from || from.is_bot) return isDesk ? undefined : next()
    return hear(ctx, texts.in(guessLocale(from.language_code)), isDesk, next)
  }

  async function hear(ctx: BotContext, words: Words, isDesk: boolean, next: NextFunction): Promise<void> {
    const text = ctx.message?.text ?? ''
    if (ctx.myChatMember || DESK.test(text)) return claimHere(house, ctx, words, isDesk ? undefined : next)
    if (isDesk) return serve(ctx, words, text)
    // That we were brought here was decided when we were.
    return ctx.message?.new_chat_members ? undefined : next()
  }

  async function serve(ctx: BotContext, words: Words, text: string): Promise<void> {
    if (ctx.callbackQuery) return pressAlarm(house, ctx, words)
    const actor = actorOf(ctx, botId)
    if (QUEUE.test(text)) {
      const tickets = await core.listTickets({ actor })
      if (tickets.ok) await say(ctx, queueText(words, tickets.value, deps.clock()))
      return
    }
    const topicId = ctx.message?.message_thread_id
    if (topicId === undefined) return
    const found = await core.ticketOfTopic({ actor, chatId: BigInt(ctx.chat?.id ?? 0), topicId: BigInt(topicId) })
    if (found.ok) await replyInTopic(house, ctx, words, await read(ctx, found.value))
  }
}
