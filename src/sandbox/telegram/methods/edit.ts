import { isDeepStrictEqual } from 'node:util'
import { badRequest } from '../bot-api-error.ts'
import type { Params } from '../params.ts'
import { readReplyMarkup } from '../reply-markup.ts'
import { wireMessage } from '../wire-message.ts'
import { changed, unixSeconds } from '../world/core.ts'
import type { Chat, Message } from '../world/state.ts'
import type { Server } from '../world/world.ts'
import { findChat, findMessage } from './chat-access.ts'
import { readCaption, readLinkPreview, readText } from './content.ts'
import { readInputMedia } from './input-media.ts'
import type { Methods } from './method.ts'

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'

export const edit: Methods = {
  editMessageText(server, params) {
    const target = editable(server, params)
    const text = readText(server, params, 'MESSAGE_TOO_LONG')
    if (target.message.media) throw badRequest('there is no text in the message to edit')
    return apply(server, params, target, { ...text, linkPreview: readLinkPreview(params) })
  },

  editMessageCaption(server, params) {
    const target = editable(server, params)
    const caption = readCaption(server, params)
    const { media } = target.message
    if (!media || media.kind === 'contact') throw badRequest('there is no caption in the message to edit')
    const captionAbove = params.flag('show_caption_above_media')
    const parts = media.kind === 'photo' ? { media: { ...media, captionAbove } } : {}
    return apply(server, params, target, { ...caption, ...parts })
  },

  /** Another picture or file in place of the one that is there, or of a text. What is wrong with it is said first. */
  async editMessageMedia(server, params) {
    const content = await readInputMedia(server, params)
    return apply(server, params, editable(server, params), { ...content, linkPreview: undefined })
  },

  editMessageReplyMarkup(server, params) {
    return apply(server, params, editable(server, params), {})
  },
}

type Target = { chat: Chat; message: Message }

/** Only the bot's own messages, and none that came with a reply keyboard. There is no age limit on those. */
function editable(server: Server, params: Params): Target {
  if (params.has('inline_message_id')) return posted(server, params.text('inline_message_id'))
  const chat = findChat(server, params, 'write')
  const message = findMessage(chat, params, 'message to edit not found')
  const isOwn = message.from === server.core.bot.id && !message.joined && message.leftBy === undefined
  if (!isOwn || message.replyMarkup || message.forwardOrigin) throw badRequest("message can't be edited")
  return { chat, message }
}

/** What somebody sent through the bot, in whatever chat: the bot knows it by a name that only Telegram can resolve. */
function posted({ core }: Server, name: string): Target {
  for (const chat of Object.values(core.state.chats)) {
    const message = chat.messages.find(({ inlineMessageId, deleted }) => inlineMessageId === name && !deleted)
    if (message) return { chat, message }
  }
  throw badRequest('MESSAGE_ID_INVALID')
}

/** An edit without `reply_markup` takes the buttons away: that is the Bot API's rule, and bots get it wrong. */
function apply({ core }: Server, params: Params, { chat, message }: Target, parts: Partial<Message>): unknown {
  const markup = readReplyMarkup(params, chat.type)
  if (markup.kind !== 'none' && markup.kind !== 'inline') throw badRequest('inline keyboard expected')
  const inlineKeyboard = markup.kind === 'inline' ? markup.rows : undefined
  const next = { ...message, ...parts, inlineKeyboard }
  if (isDeepStrictEqual(plain(next), plain(message))) throw badRequest(NOT_MODIFIED)
  const isContent = !isDeepStrictEqual(plain({ ...next, inlineKeyboard: message.inlineKeyboard }), plain(message))
  Object.assign(message, parts, { inlineKeyboard })
  // A change of buttons alone does not mark a message as edited on people's screens, but Telegram dates it all the same.
  message.editDate = isContent || message.editDate ? unixSeconds(core) : message.editDate
  changed(core, chat)
  return params.has('inline_message_id') ? true : wireMessage(core, message)
}

/** Without the fields that are absent one way or the other. */
const plain = (message: Message): unknown => JSON.parse(JSON.stringify(message))
