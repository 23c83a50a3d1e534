import { randomInt } from 'node:crypto'
import { wireMessage } from '../wire-message.ts'
import { type Core, changed, chatOf, wireUser } from './core.ts'
import type { CallbackQuery, Chat, Message } from './state.ts'
import type { UpdateQueue } from './updates.ts'

/** How long a phone shows the spinner on a button before it gives up. */
const SPINNER_MS = 15_000

/** How long Telegram takes the bot's answer to a press. */
const QUERY_LIFE_MS = 150_000

export type CallbackAnswer = { text: string; alert: boolean; url: string }

export type Presses = {
  /** Presses a callback button; resolves with the bot's answer, or undefined when the spinner gave up. */
  press(personId: number, chat: Chat, message: Message, data: string): Promise<CallbackAnswer | undefined>
  /** The bot's answer to a press; false when the press is unknown, answered, or too old. */
  answer(id: string, answer: CallbackAnswer): boolean
}

/** Presses of callback buttons, and the bot's answers on their way back to the phone that pressed. */
export function createPresses(core: Core, updates: UpdateQueue): Presses {
  const waiting = new Map<string, (answer: CallbackAnswer) => void>()

  const answerOf = (id: string): Promise<CallbackAnswer | undefined> =>
    new Promise((resolve) => {
      const spinner = setTimeout(() => {
        waiting.delete(id)
        resolve(undefined)
      }, SPINNER_MS)
      spinner.unref()
      waiting.set(id, (answer) => {
        clearTimeout(spinner)
        resolve(answer)
      })
    })

  return {
    press(personId, chat, message, data) {
      const query = ask(core, personId, message)
      const answered = answerOf(query.id)
      const payload = {
        id: query.id,
        from: wireUser(core, personId),
        message: wireMessage(core, message),
        chat_instance: String(chat.id * 7919),
        data,
      }
      updates.push('callback_query', payload, `callback:${personId}`)
      return answered
    },

    answer(id, answer) {
      const query = core.state.callbacks[id]
      if (!query || query.answered || isOld(core, query)) return false
      query.answered = true
      if (answer.text !== '') {
        const chat = chatOf(core, query.chatId)
        chat.toasts.push({ text: answer.text, alert: answer.alert, at: core.now().toISOString() })
        changed(core, chat)
      }
      waiting.get(id)?.(answer)
      waiting.delete(id)
      return true
    },
  }
}

function ask(core: Core, personId: number, message: Message): CallbackQuery {
  const { callbacks } = core.state
  for (const old of Object.values(callbacks)) if (isOld(core, old)) delete callbacks[old.id]
  const id = `${core.bot.id % 1_000_000}${randomInt(2 ** 40, 2 ** 47)}`
  const askedAt = core.now().getTime()
  const query = { id, personId, chatId: message.chatId, messageId: message.id, askedAt, answered: false }
  callbacks[id] = query
  return query
}

function isOld(core: Core, query: CallbackQuery): boolean {
  return core.now().getTime() - query.askedAt > QUERY_LIFE_MS
}
