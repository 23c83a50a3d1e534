import type { KeyboardButton } from '../wire.ts'
import { ActError, type Core, chatOf, personOf } from './core.ts'
import { findButton } from './find-button.ts'
import type { CallbackAnswer, Presses } from './presses.ts'
import type { Chat, Message } from './state.ts'

/** What a tap led to. All fields absent: answered without words. `timedOut`: never answered, the spinner gave up. */
export type TapResult = {
  toast?: string
  alert?: string
  url?: string
  copied?: string
  /** What is written behind the bot's name, in a chat the person chooses next. */
  inline?: string
  messageId?: number
  timedOut?: true
}

type Hands = {
  say(personId: number, text: string, where: { chatId: number }): Message
  shareContact(personId: number): Message
}

export type Tap = (
  personId: number,
  label: string,
  where?: { messageId?: number; chatId?: number },
) => Promise<TapResult>

/** Taps the newest button with this label, inline or under the input field. */
export function createTap(core: Core, presses: Presses, hands: Hands): Tap {
  return async (personId, label, where = {}) => {
    personOf(core, personId)
    const chat = chatBefore(core, personId, where.chatId)
    const target = findButton(chat, label, where.messageId)
    if ('key' in target) return pressKey(hands, personId, chat, target.key)
    const { message, button } = target
    if (button.callback_data !== undefined) {
      if (chat.standing === 'blocked') throw new ActError('refused', 'The bot is blocked: its buttons do nothing.')
      return asResult(await presses.press(personId, chat, message, button.callback_data))
    }
    if (button.copy_text) return { copied: button.copy_text.text }
    if (button.switch_inline_query !== undefined) return { inline: button.switch_inline_query }
    return { url: button.url ?? button.web_app?.url ?? button.login_url?.url ?? '' }
  }
}

/** The chat somebody taps in: in a group, only who is in it sees a button. */
function chatBefore(core: Core, personId: number, chatId = personId): Chat {
  const chat = chatOf(core, chatId)
  if (chat.type !== 'private' && !chat.members.includes(personId))
    throw new ActError('refused', 'They are not in this group.')
  return chat
}

function pressKey(hands: Hands, personId: number, chat: Chat, key: KeyboardButton): TapResult {
  if (chat.keyboard?.oneTime) chat.keyboard = null
  const chatId = chat.id
  const sent = key.request_contact ? hands.shareContact(personId) : hands.say(personId, key.text, { chatId })
  return { messageId: sent.id }
}

function asResult(answer: CallbackAnswer | undefined): TapResult {
  if (!answer) return { timedOut: true }
  if (answer.url !== '') return { url: answer.url }
  if (answer.text === '') return {}
  return answer.alert ? { alert: answer.text } : { toast: answer.text }
}
