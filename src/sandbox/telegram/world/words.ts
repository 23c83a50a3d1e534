import { withDetectedEntities } from '../text/detect.ts'
import { wireMessage } from '../wire-message.ts'
import { ActError, type Core, changed, chatOf, messageIn, unixSeconds } from './core.ts'
import { admit } from './membership.ts'
import { isVisibleToBot, type Send, type Where } from './sending.ts'
import type { Message } from './state.ts'
import type { UpdateQueue } from './updates.ts'

const TEXT_MAX = 4096

/** What people type: texts, START, and corrections of what they wrote. */
export function createWords(core: Core, updates: UpdateQueue, send: Send) {
  function say(personId: number, text: string, where: Where = {}): Message {
    const trimmed = text.replaceAll('\r', '').trim()
    if (trimmed === '') throw new ActError('refused', 'A text has at least one character that is not a space.')
    if (trimmed.length > TEXT_MAX) throw new ActError('refused', `A text has at most ${TEXT_MAX} characters.`)
    return send(personId, { text: trimmed, entities: withDetectedEntities(trimmed, []) }, where)
  }

  /** Presses START, as a deep link does when it has a payload. It also unblocks the bot. */
  function start(personId: number, payload?: string): Message {
    if (payload !== undefined && payload !== '' && !/^[\w-]{1,64}$/.test(payload)) {
      throw new ActError('refused', 'A start payload has 1 to 64 letters, digits, underscores or hyphens.')
    }
    const chat = chatOf(core, personId)
    if (chat.standing === 'blocked') admit(core, updates, chat)
    return say(personId, payload ? `/start ${payload}` : '/start')
  }

  function edit(personId: number, messageId: number, text: string, chatId?: number): Message {
    const chat = chatOf(core, chatId ?? personId)
    const message = messageIn(chat, messageId)
    if (!message) throw new ActError('missing', `There is no message ${messageId} in this chat.`)
    if (message.from !== personId || message.media?.kind === 'contact' || message.forwardOrigin) {
      throw new ActError('refused', 'People edit only texts and captions they wrote themselves.')
    }
    const trimmed = text.trim()
    if (trimmed === '' && !message.media) throw new ActError('refused', 'A text cannot become empty.')
    Object.assign(message, { text: trimmed, entities: withDetectedEntities(trimmed, []), editDate: unixSeconds(core) })
    changed(core, chat)
    if (isVisibleToBot(core, message)) updates.push('edited_message', wireMessage(core, message), `chat:${chat.id}`)
    return message
  }

  return { say, start, edit }
}
