import { badRequest } from '../bot-api-error.ts'
import type { Params } from '../params.ts'
import { type ReplyMarkup, readReplyMarkup } from '../reply-markup.ts'
import { wireMessage } from '../wire-message.ts'
import { append, changed, messageIn } from '../world/core.ts'
import type { Chat, Message } from '../world/state.ts'
import type { Server } from '../world/world.ts'
import { findChat } from './chat-access.ts'
import { readCaption, readLinkPreview, readText } from './content.ts'
import type { Methods } from './method.ts'
import { readThread } from './topics.ts'
import { fileSource, readDocument, readPhoto } from './upload.ts'

const ACTIONS = new Set([
  ...['typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice', 'upload_document'],
  ...['choose_sticker', 'find_location', 'record_video_note', 'upload_video_note'],
])

/** A chat action fades after this long, or when the bot's next message comes. */
const ACTION_MS = 5_000

export const send: Methods = {
  sendMessage(server, params) {
    const chat = findChat(server, params, 'write')
    const text = readText(server, params, 'Message is too long')
    return deliver(server, params, chat, { ...text, linkPreview: readLinkPreview(params) })
  },

  async sendPhoto(server, params) {
    const chat = findChat(server, params, 'write')
    const caption = readCaption(server, params)
    const options = { spoiler: params.flag('has_spoiler'), captionAbove: params.flag('show_caption_above_media') }
    const sizes = await readPhoto(server, fileSource(params, 'photo'))
    const media = { kind: 'photo' as const, sizes, ...options }
    return deliver(server, params, chat, { ...caption, media })
  },

  async sendDocument(server, params) {
    const chat = findChat(server, params, 'write')
    const caption = readCaption(server, params)
    const document = await readDocument(server, fileSource(params, 'document'))
    const media = { kind: 'document' as const, document }
    return deliver(server, params, chat, { ...caption, media })
  },

  sendChatAction(server, params) {
    if (!ACTIONS.has(params.text('action').toLowerCase())) throw badRequest('Wrong parameter action in request')
    const chat = findChat(server, params, 'write')
    chat.typingUntil = server.core.now().getTime() + ACTION_MS
    changed(server.core, chat)
    return true
  },
}

/** Puts a message of the bot into a chat: reply, protection and keyboard are the same for every kind of content. */
export function deliver(server: Server, params: Params, chat: Chat, parts: Partial<Message>): unknown {
  const { core } = server
  const replyTo = readReplyTo(params, chat)
  const markup = readReplyMarkup(params, chat.type)
  chat.typingUntil = 0
  const message = append(core, chat, core.bot.id, {
    ...parts,
    replyTo,
    threadId: readThread(params, chat),
    protected: params.flag('protect_content'),
    inlineKeyboard: markup.kind === 'inline' ? markup.rows : undefined,
    replyMarkup: markup.kind === 'inline' || markup.kind === 'none' ? undefined : markup.kind,
  })
  applyKeyboard(chat, message, markup)
  return wireMessage(core, message)
}

function applyKeyboard(chat: Chat, message: Message, markup: ReplyMarkup): void {
  if (markup.kind === 'remove') chat.keyboard = null
  if (markup.kind !== 'keyboard') return
  const { rows, oneTime, placeholder } = markup
  chat.keyboard = { messageId: message.id, rows, oneTime, placeholder }
}

function readReplyTo(params: Params, chat: Chat): number | undefined {
  const value = params.json('reply_parameters', 'reply parameters') ?? legacyReply(params)
  if (value === undefined) return undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest('Object expected as reply parameters')
  }
  const { message_id, allow_sending_without_reply } = value as Record<string, unknown>
  const id = Number(message_id)
  if (message_id === undefined) throw badRequest('Can\'t find field "message_id"')
  if (messageIn(chat, id)) return id
  if (allow_sending_without_reply === true) return undefined
  throw badRequest('Message to be replied not found')
}

function legacyReply(params: Params): Record<string, unknown> | undefined {
  if (!params.has('reply_to_message_id')) return undefined
  const allow_sending_without_reply = params.flag('allow_sending_without_reply')
  return { message_id: params.integer('reply_to_message_id'), allow_sending_without_reply }
}
