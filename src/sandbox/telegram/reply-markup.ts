import { badRequest } from './bot-api-error.ts'
import { readInlineButton } from './inline-button.ts'
import { readKeyboardButton } from './keyboard-button.ts'
import type { Params } from './params.ts'
import type { InlineButton, KeyboardButton } from './wire.ts'
import type { ChatType } from './world/state.ts'

/** Over this many buttons Telegram says the markup is too long. */
const BUTTONS_MAX = 100
const PLACEHOLDER_MAX = 64

export type ReplyMarkup =
  | { kind: 'none' }
  | { kind: 'inline'; rows: InlineButton[][] }
  | { kind: 'keyboard'; rows: KeyboardButton[][]; oneTime: boolean; placeholder?: string }
  | { kind: 'remove' }
  | { kind: 'force' }

/** Reads and checks `reply_markup` for a chat of this type. */
export const readReplyMarkup = (params: Params, chatType: ChatType): ReplyMarkup =>
  replyMarkupOf(params.json('reply_markup', 'reply keyboard markup'), chatType)

/** The same where it is part of something larger. */
export function replyMarkupOf(value: unknown, chatType: ChatType): ReplyMarkup {
  if (value === undefined) return { kind: 'none' }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest('Object expected as reply markup')
  }
  const markup = value as Record<string, unknown>
  const keyboard = readRows(markup.keyboard, 'keyboard', (button) => readKeyboardButton(button, chatType))
  const inline = readRows(markup.inline_keyboard, 'inline_keyboard', (button) => readInlineButton(button, chatType))
  const placeholder = markup.input_field_placeholder
  if (typeof placeholder === 'string' && [...placeholder].length > PLACEHOLDER_MAX) {
    throw badRequest('INPUT_FIELD_PLACEHOLDER_INVALID')
  }
  if (keyboard.length > 0) {
    const oneTime = markup.one_time_keyboard === true
    return { kind: 'keyboard', rows: keyboard, oneTime, ...(typeof placeholder === 'string' ? { placeholder } : {}) }
  }
  if (inline.length > 0) return { kind: 'inline', rows: inline }
  if (markup.remove_keyboard === true) return { kind: 'remove' }
  if (markup.force_reply === true) return { kind: 'force' }
  return { kind: 'none' }
}

function readRows<Button>(value: unknown, field: string, read: (button: unknown) => Button): Button[][] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw badRequest(`Field "${field}" must be of type Array`)
  const rows = value.map((row: unknown) => {
    if (Array.isArray(row)) return row.map(read)
    const owner = field === 'inline_keyboard' ? ' of the InlineKeyboardMarkup' : ''
    throw badRequest(`Field "${field}"${owner} must be an Array of Arrays`)
  })
  if (rows.flat().length > BUTTONS_MAX) throw badRequest('REPLY_MARKUP_TOO_LONG')
  return rows.filter((row) => row.length > 0)
}
