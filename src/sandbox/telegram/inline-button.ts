import { badRequest } from './bot-api-error.ts'
import { readStyle } from './button-style.ts'
import { checkLink } from './text/link.ts'
import type { InlineButton } from './wire.ts'
import type { ChatType } from './world/state.ts'

const CALLBACK_BYTES_MAX = 64
const COPY_TEXT_MAX = 256

const ACTIONS = [
  ...['url', 'callback_data', 'web_app', 'login_url', 'copy_text', 'callback_game', 'pay'],
  ...['switch_inline_query', 'switch_inline_query_current_chat', 'switch_inline_query_chosen_chat'],
]

/** One inline button, normalised as Telegram would echo it. */
export function readInlineButton(value: unknown, chatType: ChatType): InlineButton {
  if (typeof value !== 'object' || value === null) throw cannotParse('InlineKeyboardButton must be an Object')
  const button = value as Record<string, unknown>
  const text = button.text
  if (text === undefined) throw cannotParse('Can\'t find field "text"')
  if (typeof text !== 'string') throw cannotParse('Field "text" must be of type String')
  if (text.trim() === '') throw badRequest('Inline keyboard button text must be non-empty')
  const style = readStyle(button.style, cannotParse)

  const actions = ACTIONS.filter((name) => button[name] !== undefined && button[name] !== '')
  const [action] = actions
  // An empty switch_inline_query is a real action: it opens the chat list with nothing typed.
  const emptySwitch = ACTIONS.filter((name) => name.startsWith('switch_inline_query') && button[name] === '')
  if (actions.length + emptySwitch.length > 1) {
    // Stricter than Telegram, which takes the first action and forgets the others.
    throw cannotParse(`a button has exactly one action, this one has ${[...actions, ...emptySwitch].join(', ')}`)
  }
  const name = action ?? emptySwitch[0]
  if (!name) throw cannotParse('Text buttons are unallowed in the inline keyboard')
  return { text, ...(style ? { style } : {}), ...readAction(name, button[name], chatType) }
}

function readAction(name: string, value: unknown, chatType: ChatType): Partial<InlineButton> {
  switch (name) {
    case 'callback_data': {
      const data = asText(name, value)
      if (Buffer.byteLength(data) > CALLBACK_BYTES_MAX) throw badRequest('BUTTON_DATA_INVALID')
      return { callback_data: data }
    }
    case 'url':
      return { url: asLink(asText(name, value), 'URL', false) }
    case 'web_app': {
      if (chatType !== 'private') throw badRequest('BUTTON_TYPE_INVALID')
      return { web_app: { url: asLink(innerText(name, value, 'url'), 'Web App URL', true) } }
    }
    case 'login_url':
      return { login_url: { url: asLink(innerText(name, value, 'url'), 'login URL', true) } }
    case 'copy_text': {
      const text = innerText(name, value, 'text')
      if (text.length === 0 || [...text].length > COPY_TEXT_MAX) throw badRequest('BUTTON_COPY_TEXT_INVALID')
      return { copy_text: { text } }
    }
    case 'callback_game':
    case 'pay':
      // Those belong to game and invoice messages, which this server does not send.
      throw badRequest('BUTTON_TYPE_INVALID')
    case 'switch_inline_query_chosen_chat':
      return { [name]: value as Record<string, unknown> }
    default:
      return { [name]: asText(name, value) }
  }
}

function asLink(link: string, kind: string, httpsOnly: boolean): string {
  const check = checkLink(link, { httpsOnly })
  if (!check.ok) throw badRequest(`Inline keyboard button ${kind} '${link}' is invalid: ${check.reason}`)
  return check.url
}

function asText(name: string, value: unknown): string {
  if (typeof value !== 'string') throw cannotParse(`Field "${name}" must be of type String`)
  return value
}

function innerText(name: string, value: unknown, inner: string): string {
  if (typeof value !== 'object' || value === null) throw cannotParse(`Field "${name}" must be of type Object`)
  return asText(inner, (value as Record<string, unknown>)[inner])
}

const cannotParse = (text: string): Error => badRequest(`can't parse inline keyboard button: ${text}`)
