import { formatText } from '../text/format.ts'
import type { ForwardOrigin } from '../wire.ts'
import { ActError, type Core, chatOf, messageIn, personOf, wireUser } from './core.ts'
import { documentOf, storeFile, type Upload } from './files.ts'
import { imageSize } from './image-size.ts'
import { photoSizes, thumbnail } from './photo-sizes.ts'
import type { Send, Where } from './sending.ts'
import type { Message } from './state.ts'

/** What people send besides words: contacts, photos, and messages they pass on. */
export function createAttachments(core: Core, send: Send) {
  /** Nothing given: one's own number, as the request-contact button sends it. */
  function shareContact(personId: number, card: { phone?: string | undefined; userId?: number | undefined } = {}) {
    const isOwn = card.phone === undefined && card.userId === undefined
    const owner = isOwn ? personOf(core, personId) : card.userId === undefined ? undefined : personOf(core, card.userId)
    const listed = owner ?? Object.values(core.state.people).find((person) => person.phone === card.phone)
    const contact = {
      // Most apps send one's own number without its plus, and an address book's as it was written there.
      phone_number: isOwn ? (owner?.phone ?? '').slice(1) : (card.phone ?? owner?.phone ?? ''),
      first_name: listed?.firstName ?? 'Somebody',
      last_name: listed?.lastName,
      // A card typed by hand names no account; one taken from the address book does.
      user_id: owner?.id,
    }
    return send(personId, { media: { kind: 'contact', contact } })
  }

  /** As an app sends it: whatever the picture was, what arrives are JPEGs of several sizes. */
  async function sendPhoto(personId: number, bytes: Buffer, caption = '', where: Where = {}): Promise<Message> {
    const sizes = imageSize(bytes) && (await photoSizes(core, bytes))
    if (!sizes) throw new ActError('refused', 'That is not a PNG, JPEG, GIF or WebP image.')
    const words = formatText(caption, '', '', () => undefined)
    return send(personId, { ...words, media: { kind: 'photo', sizes, spoiler: false, captionAbove: false } }, where)
  }

  /** A file arrives as it is; a picture among them gets a small one beside its name. */
  async function sendDocument(personId: number, upload: Upload, caption = ''): Promise<Message> {
    if (upload.bytes.length === 0) throw new ActError('refused', 'An empty file cannot be sent.')
    const small = imageSize(upload.bytes) && (await thumbnail(core, upload.bytes))
    const document = documentOf(storeFile(core, upload, 'documents'), upload.name, small)
    const words = formatText(caption, '', '', () => undefined)
    return send(personId, { ...words, media: { kind: 'document', document } })
  }

  /** Forwards a message of one's own chat, or of somebody else's (who passed it on to this person first). */
  function forward(
    personId: number,
    source: { messageId: number; fromPersonId?: number | undefined },
    where: Where = {},
  ): Message {
    const original = messageIn(chatOf(core, source.fromPersonId ?? personId), source.messageId)
    if (!original) throw new ActError('missing', `There is no message ${source.messageId} in that chat.`)
    if (original.protected) throw new ActError('refused', 'This message is protected: it cannot be forwarded.')
    const { text, entities, media } = original
    return send(personId, { text, entities, media, forwardOrigin: originOf(core, original) }, where)
  }

  return { shareContact, sendPhoto, sendDocument, forward }
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
