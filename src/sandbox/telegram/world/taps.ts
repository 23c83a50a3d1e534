import { randomInt } from 'node:crypto'
import type { InlineButton, KeyboardButton } from '../wire.ts'
import { wireMessage } from '../wire-message.ts'
import type { createActs } from './acts.ts'
import { ActError, type Core, changed, chatOf, messageIn, personOf, wireUser } from './core.ts'
import type { CallbackQuery, Chat, Message } from './state.ts'
import type { UpdateQueue } from './updates.ts'

/** How long a phone shows the spinner on a button before it gives up. */
const SPINNER_MS = 15_000

/** The bot may answer a press while Telegram still keeps it. */
const QUERY_LIFE_MS = 150_000

/** What a tap led to. All fields absent: answered without words. `timedOut`: never answered, the spinner gave up. */
export type TapResult = {
  toast?: string
  alert?: string
  url?: string
  copied?: string
  messageId?: number
  timedOut?: true
}

export type CallbackAnswer = { text: string; alert: boolean; url: string }

type Target = { message: Message; button: InlineButton } | { key: KeyboardButton }

/** Buttons: pressing them, and taking the bot's answer back to the phone that pressed. */
export function createTaps(core: Core, updates: UpdateQueue, acts: ReturnType<typeof createActs>) {
  const waiting = new Map<string, (answer: CallbackAnswer) => void>()

  function press(personId: number, chat: Chat, message: Message, data: string): Promise<TapResult> {
    const query: CallbackQuery = {
      id: `${core.bot.id % 1_000_000}${randomInt(2 ** 40, 2 ** 47)}`,
      personId,
      chatId: chat.id,
      messageId: message.id,
      askedAt: core.now().getTime(),
      answered: false,
    }
    forgetOldQueries()
    core.state.callbacks[query.id] = query
    const answered = new Promise<TapResult>((resolve) => {
      const spinner = setTimeout(() => {
        waiting.delete(query.id)
        resolve({ timedOut: true })
      }, SPINNER_MS)
      spinner.unref()
      waiting.set(query.id, (answer) => {
        clearTimeout(spinner)
        resolve(asResult(answer))
      })
    })
    const payload = {
      id: query.id,
      from: wireUser(core, personId),
      message: wireMessage(core, message),
      chat_instance: String(chat.id * 7919),
      data,
    }
    updates.push('callback_query', payload, `callback:${personId}`)
    return answered
  }

  function forgetOldQueries(): void {
    for (const { id, askedAt } of Object.values(core.state.callbacks)) {
      if (core.now().getTime() - askedAt > QUERY_LIFE_MS) delete core.state.callbacks[id]
    }
  }

  return {
    /** Presses the newest button with this label, inline or under the input field. */
    async tap(
      personId: number,
      label: string,
      where: { messageId?: number; chatId?: number } = {},
    ): Promise<TapResult> {
      personOf(core, personId)
      const chat = chatOf(core, where.chatId ?? personId)
      const target = findButton(chat, label, where.messageId)
      if ('key' in target) return { messageId: pressKey(personId, chat, target.key) }
      const { message, button } = target
      if (button.callback_data !== undefined) {
        if (chat.standing === 'blocked') throw new ActError('refused', 'The bot is blocked: its buttons do nothing.')
        return press(personId, chat, message, button.callback_data)
      }
      if (button.copy_text) return { copied: button.copy_text.text }
      return { url: button.url ?? button.web_app?.url ?? button.login_url?.url ?? '' }
    },

    /** The bot's answer to a press; false when the press is unknown, answered, or too old. */
    answer(id: string, answer: CallbackAnswer): boolean {
      const query = core.state.callbacks[id]
      if (!query || query.answered || core.now().getTime() - query.askedAt > QUERY_LIFE_MS) return false
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

  function pressKey(personId: number, chat: Chat, key: KeyboardButton): number {
    if (chat.keyboard?.oneTime) chat.keyboard = null
    return key.request_contact ? acts.shareContact(personId).id : acts.say(personId, key.text, { chatId: chat.id }).id
  }
}

function asResult({ text, alert, url }: CallbackAnswer): TapResult {
  if (url !== '') return { url }
  if (text === '') return {}
  return alert ? { alert: text } : { toast: text }
}

/** The exact label wins; else the one label that begins with, or contains, what was asked for. */
function findButton(chat: Chat, label: string, messageId?: number): Target {
  const visible = chat.messages.filter((message) => !message.deleted && message.id > chat.clearedUpTo)
  const message = messageId === undefined ? undefined : messageIn(chat, messageId)
  if (messageId !== undefined && !message) throw new ActError('missing', `There is no message ${messageId} on screen.`)
  const inline = (message ? [message] : visible.reverse()).flatMap((owner) =>
    (owner.inlineKeyboard ?? []).flat().map((button) => ({ message: owner, button })),
  )
  const keys = messageId === undefined ? (chat.keyboard?.rows.flat() ?? []).map((key) => ({ key })) : []
  const targets: Target[] = [...keys, ...inline]
  const labels = [...new Set(targets.map(labelOf))]
  const lower = label.trim().toLowerCase()
  const matches = [
    labels.filter((known) => known === label),
    labels.filter((known) => known.toLowerCase() === lower),
    labels.filter((known) => known.toLowerCase().startsWith(lower)),
    labels.filter((known) => known.toLowerCase().includes(lower)),
  ].find((found) => found.length > 0)
  const target = matches?.length === 1 ? targets.find((one) => labelOf(one) === matches[0]) : undefined
  if (target) return target
  const problem = matches ? `"${label}" fits several buttons.` : `There is no button "${label}" on screen.`
  throw new ActError('missing', problem, matches ?? labels)
}

const labelOf = (target: Target): string => ('key' in target ? target.key.text : target.button.text)
