/**
 * The Bot API's objects as they travel, reduced to the fields this server uses. Absent and `undefined` are the same on
 * the wire.
 */
export type WireUser = {
  id: number
  is_bot: boolean
  first_name: string
  last_name?: string | undefined
  username?: string | undefined
  language_code?: string | undefined
}

export type WireChat = {
  id: number
  type: 'private' | 'group' | 'supergroup'
  title?: string | undefined
  is_forum?: boolean | undefined
  username?: string | undefined
  first_name?: string | undefined
  last_name?: string | undefined
}

/** Offsets and lengths count UTF-16 code units. */
export type Entity = {
  type: string
  offset: number
  length: number
  url?: string | undefined
  user?: WireUser | undefined
  language?: string | undefined
  custom_emoji_id?: string | undefined
}

export type PhotoSize = { file_id: string; file_unique_id: string; width: number; height: number; file_size: number }

export type Document = {
  file_id: string
  file_unique_id: string
  thumbnail?: PhotoSize | undefined
  file_name?: string | undefined
  mime_type?: string | undefined
  file_size: number
}

export type Contact = {
  phone_number: string
  first_name: string
  last_name?: string | undefined
  user_id?: number | undefined
}

export type InlineButton = {
  text: string
  style?: 'primary' | 'danger' | 'success' | undefined
  icon_custom_emoji_id?: string | undefined
  url?: string | undefined
  callback_data?: string | undefined
  web_app?: { url: string } | undefined
  login_url?: { url: string } | undefined
  switch_inline_query?: string | undefined
  switch_inline_query_current_chat?: string | undefined
  switch_inline_query_chosen_chat?: Record<string, unknown> | undefined
  copy_text?: { text: string } | undefined
}

export type KeyboardButton = {
  text: string
  style?: 'primary' | 'danger' | 'success' | undefined
  request_contact?: boolean | undefined
  request_location?: boolean | undefined
  request_users?: Record<string, unknown> | undefined
  request_chat?: Record<string, unknown> | undefined
  web_app?: { url: string } | undefined
}

export type LinkPreview = {
  is_disabled?: boolean | undefined
  url?: string | undefined
  prefer_small_media?: boolean | undefined
  prefer_large_media?: boolean | undefined
  show_above_text?: boolean | undefined
}

export type ForwardOrigin =
  | { type: 'user'; date: number; sender_user: WireUser }
  | { type: 'hidden_user'; date: number; sender_user_name: string }

export type BotCommand = { command: string; description: string }
