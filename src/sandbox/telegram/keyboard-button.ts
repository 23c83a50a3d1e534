import { badRequest } from './bot-api-error.ts'
import { readStyle } from './button-style.ts'
import { checkLink } from './text/link.ts'
import type { KeyboardButton } from './wire.ts'
import type { ChatType } from './world/state.ts'

const PRIVATE_ONLY: [field: string, text: string][] = [
  ['request_contact', 'Phone number can be requested in private chats only'],
  ['request_location', 'Location can be requested in private chats only'],
  ['request_users', 'Users can be requested in private chats only'],
  ['request_chat', 'Chats can be requested in private chats only'],
  ['web_app', 'Web App buttons can be used in private chats only'],
]

/** One button under the input field. A bare string is a button that types its own text. */
export function readKeyboardButton(value: unknown, chatType: ChatType): KeyboardButton {
  if (typeof value === 'string') return readKeyboardButton({ text: value }, chatType)
  if (typeof value !== 'object' || value === null) throw cannotParse('KeyboardButton must be a String or an Object')
  const button = value as Record<string, unknown>
  const text = button.text
  if (typeof text !== 'string') throw cannotParse('Can\'t find field "text"')
  if (text.trim() === '') throw badRequest('Keyboard button text must be non-empty')
  const style = readStyle(button.style, cannotParse)
  for (const [field, refusal] of PRIVATE_ONLY) {
    if (button[field] && chatType !== 'private') throw badRequest(refusal)
  }
  return {
    text,
    style,
    request_contact: button.request_contact === true || undefined,
    request_location: button.request_location === true || undefined,
    request_users: button.request_users as Record<string, unknown> | undefined,
    request_chat: button.request_chat as Record<string, unknown> | undefined,
    web_app: readWebApp(button.web_app),
  }
}

function readWebApp(value: unknown): { url: string } | undefined {
  if (value === undefined) return undefined
  const url = String((value as { url?: unknown } | null)?.url ?? '')
  const check = checkLink(url, { httpsOnly: true })
  if (!check.ok) throw badRequest(`Keyboard button Web App URL '${url}' is invalid: ${check.reason}`)
  return { url: check.url }
}

const cannotParse = (text: string): Error => badRequest(`Can't parse keyboard button: ${text}`)
