import { withDetectedEntities } from '../text/detect.ts'
import { formatText } from '../text/format.ts'
import type { ForwardOrigin } from '../wire.ts'
import { wireMessage } from '../wire-message.ts'
import { ActError, append, type Core, changed, chatOf, messageIn, personOf, unixSeconds, wireUser } from './core.ts'
import { storeFile } from './files.ts'
import { imageSize } from './image-size.ts'
import { admit } from './membership.ts'
import type { Message } from './state.ts'
import type { UpdateQueue } from './updates.ts'

const TEXT_MAX = 4096

export type Where = { replyTo?: number | undefined; chatId?: number | undefined }

/** Person's hands: everything they can do that ends in a message. Each returns the message and tells the bot. */
export function createActs(core: Core, updates: UpdateQueue) {
  function send(personId: number, parts: Parameters<typeof append>[3], where: Where = {}): Message {
    personOf(core, personId)
    const chat = chatOf(core, where.chatId ?? personId)
    if (where.replyTo !== undefined && !messageIn(chat, where.replyTo)) {
      throw new ActError('missing', `There is no message ${where.replyTo} in this chat.`)
    }
    // A phone hides the input field of a blocked chat; START is the way back.
    if (chat.standing === 'blocked') throw new ActError('refused', 'The bot is blocked: unblock it, or press START.')
    if (chat.type === 'private') admit(core, updates, chat)
    const message = append(core, chat, personId, { ...parts, replyTo: where.replyTo })
    if (isVisibleToBot(core, message)) updates.push('message', wireMessage(core, message), `chat:${chat.id}`)
    return message
  }

  function say(personId: number, text: string, where: Where = {}): Message {
    const trimmed = text.replaceAll('\r', '').trim()
    if (trimmed === '') throw new ActError('refused', 'A text has at least one character that is not a space.')
    if (trimmed.length > TEXT_MAX) throw new ActError('refused', `A text has at most ${TEXT_MAX} characters.`)
    return send(personId, { text: trimmed, entities: withDetectedEntities(trimmed, []) }, where)
  }

  function start(personId: number, payload?: string): Message {
    if (payload !== undefined && payload !== '' && !/^[\w-]{1,64}$/.test(payload)) {
      throw new ActError('refused', 'A start payload has 1 to 64 letters, digits, underscores or hyphens.')
    }
    const chat = chatOf(core, personId)
    if (chat.standing === 'blocked') admit(core, updates, chat)
    return say(personId, payload ? `/start ${payload}` : '/start')
  }

  /** Nothing given: one's own number, as the request-contact button sends it. */
  function shareContact(personId: number, card: { phone?: string | undefined; userId?: number | undefined } = {}) {
    const isOwn = card.phone === undefined && card.userId === undefined
    const owner = isOwn ? personOf(core, personId) : card.userId === undefined ? undefined : personOf(core, card.userId)
    const listed = owner ?? Object.values(core.state.people).find((person) => person.phone === card.phone)
    const contact = {
      phone_number: card.phone ?? owner?.phone ?? '',
      first_name: listed?.firstName ?? 'Somebody',
      last_name: listed?.lastName,
      // A card typed by hand names no account; one taken from the address book does.
      user_id: owner?.id,
    }
    return send(personId, { media: { kind: 'contact', contact } })
  }

  function sendPhoto(personId: number, bytes: Buffer, caption = ''): Message {
    const size = imageSize(bytes)
    if (!size) throw new ActError('refused', 'That is not a PNG, JPEG, GIF or WebP image.')
    const file = storeFile(core, { bytes, mime: 'image/jpeg', name: 'photo.jpg' }, 'photos')
    const photo = { file_id: file.id, file_unique_id: file.uniqueId, ...size, file_size: file.size }
    const { text, entities } = formatText(caption, '', '', () => undefined)
    return send(personId, {
      text,
      entities,
      media: { kind: 'photo', sizes: [photo], spoiler: false, captionAbove: false },
    })
  }

  /** Forwards a message of one's own chat, or of somebody else's (they passed it on to this person first). */
  function forward(personId: number, source: { messageId: number; fromPersonId?: number | undefined }): Message {
    const original = messageIn(chatOf(core, source.fromPersonId ?? personId), source.messageId)
    if (!original) throw new ActError('missing', `There is no message ${source.messageId} in that chat.`)
    if (original.protected) throw new ActError('refused', 'This message is protected: it cannot be forwarded.')
    const { text, entities, media } = original
    return send(personId, { text, entities, media, forwardOrigin: originOf(core, original) })
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

  return { say, start, shareContact, sendPhoto, forward, edit }
}

/** Who a forwarded message says it is from. */
export function originOf(core: Core, message: Message): ForwardOrigin {
  if (message.forwardOrigin) return message.forwardOrigin
  const author = core.state.people[message.from]
  if (author?.hidesForwards) {
    const name = [author.firstName, author.lastName].filter(Boolean).join(' ')
    return { type: 'hidden_user', date: message.date, sender_user_name: name }
  }
  return { type: 'user', date: message.date, sender_user: wireUser(core, message.from) }
}

/** Privacy mode, on as for every new bot: in groups it sees commands, replies to itself, its name and service messages. */
function isVisibleToBot(core: Core, message: Message): boolean {
  const chat = chatOf(core, message.chatId)
  if (chat.type === 'private') return true
  if (chat.standing !== 'member') return false
  if (messageIn(chat, message.replyTo ?? 0)?.from === core.bot.id) return true
  const own = `@${core.bot.username}`.toLowerCase()
  return message.entities.some(({ type, offset, length }) => {
    const value = message.text.slice(offset, offset + length).toLowerCase()
    if (type === 'mention') return value === own
    return type === 'bot_command' && (!value.includes('@') || value.endsWith(own))
  })
}
