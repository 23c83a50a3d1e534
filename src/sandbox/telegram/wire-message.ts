import type { WireChat } from './wire.ts'
import { type Core, wireUser } from './world/core.ts'
import type { Chat, Message } from './world/state.ts'

/** A message as the bot gets it. A quoted message carries no quote of its own. */
export function wireMessage(core: Core, message: Message, options: { quoted?: boolean } = {}): Record<string, unknown> {
  const chat = core.state.chats[message.chatId]
  const quoted = chat?.messages.find((other) => other.id === message.replyTo && !other.deleted)
  return {
    message_id: message.id,
    from: wireUser(core, message.from),
    date: message.date,
    chat: chat ? wireChat(core, chat) : { id: message.chatId, type: 'private' },
    message_thread_id: message.threadId,
    is_topic_message: message.threadId === undefined ? undefined : true,
    ...topicEvent(message),
    edit_date: message.editDate,
    via_bot: message.viaBot ? wireUser(core, core.bot.id) : undefined,
    forward_origin: message.forwardOrigin,
    reply_to_message: quoted && !options.quoted ? wireMessage(core, quoted, { quoted: true }) : undefined,
    has_protected_content: message.protected || undefined,
    link_preview_options: message.linkPreview,
    ...content(message),
    new_chat_members: message.joined?.map((id) => wireUser(core, id)),
    migrate_to_chat_id: message.migratedTo,
    migrate_from_chat_id: message.migratedFrom,
    left_chat_member: message.leftBy === undefined ? undefined : wireUser(core, message.leftBy),
    reply_markup: message.inlineKeyboard ? { inline_keyboard: message.inlineKeyboard } : undefined,
  }
}

function content(message: Message): Record<string, unknown> {
  const entities = message.entities.length > 0 ? message.entities : undefined
  const { media } = message
  if (!media) return message.text === '' ? {} : { text: message.text, entities }
  if (media.kind === 'contact') return { contact: media.contact }
  const caption = { caption: message.text || undefined, caption_entities: entities }
  if (media.kind === 'document') return { document: media.document, ...caption }
  return {
    photo: media.sizes,
    ...caption,
    has_media_spoiler: media.spoiler || undefined,
    show_caption_above_media: media.captionAbove || undefined,
  }
}

function topicEvent({ topicEvent: event }: Message): Record<string, unknown> {
  if (!event) return {}
  if (event.kind === 'created') return { forum_topic_created: { name: event.name, icon_color: 7322096 } }
  return event.kind === 'closed' ? { forum_topic_closed: {} } : { forum_topic_reopened: {} }
}

export function wireChat(core: Core, chat: Chat): WireChat {
  if (chat.type !== 'private')
    return { id: chat.id, type: chat.type, title: chat.title, is_forum: chat.forum ? true : undefined }
  const person = core.state.people[chat.id]
  return {
    id: chat.id,
    type: 'private',
    first_name: person?.deactivated ? '' : (person?.firstName ?? ''),
    last_name: person?.lastName,
    username: person?.username,
  }
}
