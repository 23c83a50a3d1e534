import { randomBytes, randomInt } from 'node:crypto'
import type { Entity, InlineButton, LinkPreview } from '../wire.ts'
import { wireMessage } from '../wire-message.ts'
import { ActError, append, type Core, chatOf, personOf, wireUser } from './core.ts'
import { isVisibleToBot } from './sending.ts'
import type { Chat, Message } from './state.ts'
import type { UpdateQueue } from './updates.ts'

/** How long a phone waits for what it can offer, and how long Telegram takes it. */
const WAIT_MS = 15_000
const QUERY_LIFE_MS = 30_000
const QUERY_MAX = 256

/** One thing a person can choose, as the bot gave it. */
export type InlineResult = {
  id: string
  title: string
  description?: string | undefined
  text: string
  entities: Entity[]
  linkPreview?: LinkPreview | undefined
  inlineKeyboard?: InlineButton[][] | undefined
}

export type InlineAnswer = {
  results: InlineResult[]
  /** The line above them, which opens the bot's chat with this parameter. */
  button?: { text: string; startParameter: string } | undefined
}

type Asked = {
  personId: number
  chatId: number
  text: string
  at: number
  answer?: InlineAnswer
  heard(answer: InlineAnswer | undefined): void
}

/**
 * The bot's name and some words in the text field of any chat, and what is posted there then. What was offered lives in
 * memory, as on a phone; what was posted is a message like every other.
 */
export function createInline(core: Core, updates: UpdateQueue) {
  const asked = new Map<string, Asked>()
  const settings = { feedback: true }

  function ask(
    personId: number,
    text: string,
    chatId = personId,
  ): Promise<{ queryId: string } & Partial<InlineAnswer>> {
    personOf(core, personId)
    const chat = memberOf(core, personId, chatId)
    if ([...text].length > QUERY_MAX) throw new ActError('refused', `A query has at most ${QUERY_MAX} characters.`)
    const queryId = `${core.bot.id % 1_000_000}${randomInt(2 ** 40, 2 ** 47)}`
    const { promise, resolve } = Promise.withResolvers<InlineAnswer | undefined>()
    const timer = setTimeout(() => resolve(undefined), WAIT_MS)
    timer.unref()
    asked.set(queryId, { personId, chatId, text, at: core.now().getTime(), heard: resolve })
    const chatType = chat.type === 'private' ? 'sender' : chat.type
    const query = { id: queryId, from: wireUser(core, personId), query: text, offset: '', chat_type: chatType }
    updates.push('inline_query', query, `inline:${personId}`)
    return promise.then((answer) => {
      clearTimeout(timer)
      return { queryId, ...answer }
    })
  }

  function choose(personId: number, queryId: string, resultId: string): Message {
    const query = asked.get(queryId)
    const result = query?.personId === personId && query.answer?.results.find(({ id }) => id === resultId)
    if (!query || !result) throw new ActError('missing', 'Nothing of that kind was offered.')
    const chat = memberOf(core, personId, query.chatId)
    const { id, title, description, ...parts } = result
    // A name to edit it by comes only with a message that has buttons: bytes in base64, no number somebody could read in it.
    const inlineMessageId = parts.inlineKeyboard ? `AgAAA${randomBytes(16).toString('base64url')}` : undefined
    const message = append(core, chat, personId, { ...parts, viaBot: true, inlineMessageId })
    if (settings.feedback) {
      const chosen = { result_id: id, from: wireUser(core, personId), query: query.text }
      const named = inlineMessageId === undefined ? {} : { inline_message_id: inlineMessageId }
      updates.push('chosen_inline_result', { ...chosen, ...named }, `chosen:${personId}`)
    }
    if (isVisibleToBot(core, message)) updates.push('message', wireMessage(core, message), `chat:${chat.id}`)
    return message
  }

  function setInlineFeedback(on: boolean): void {
    settings.feedback = on
  }

  return {
    hand: { ask, choose, setInlineFeedback },
    /** The bot's answer; false when the query is unknown, answered, or too old. */
    answer(queryId: string, answer: InlineAnswer): boolean {
      const query = asked.get(queryId)
      for (const [id, { at }] of asked) if (core.now().getTime() - at > 20 * QUERY_LIFE_MS) asked.delete(id)
      if (!query || query.answer || core.now().getTime() - query.at > QUERY_LIFE_MS) return false
      query.answer = answer
      query.heard(answer)
      return true
    },
  }
}

function memberOf(core: Core, personId: number, chatId: number): Chat {
  const chat = chatOf(core, chatId)
  if (chat.members.includes(personId)) return chat
  throw new ActError('refused', 'They are not in that chat.')
}
