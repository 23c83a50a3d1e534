import type { StandIn } from '../telegram/index.ts'
import { renderHtml } from '../telegram/text/render-html.ts'
import type { Document, InlineButton } from '../telegram/wire.ts'
import type { Chat, Message, Person } from '../telegram/world/state.ts'

/** A person as scripts and the page see them. */
export function personView({ id, firstName, lastName, username, language, phone, role }: Person) {
  return { id, name: [firstName, lastName].filter(Boolean).join(' '), username, language, phone, role }
}

/** What is on a person's screen. `revision` grows with every change; `?after=` waits for the next one. */
export function chatView(standIn: StandIn, personId: number) {
  const { world } = standIn
  const chat = world.chat(personId)
  return {
    person: personView(world.person(personId)),
    revision: chat.revision,
    messages: visibleMessages(chat).map((message) => messageView(message, personId)),
    keyboard: chat.keyboard?.rows.map((row) => row.map(keyView)) ?? null,
    placeholder: chat.keyboard?.placeholder,
    toasts: chat.toasts,
    commands: standIn.commandsFor(personId),
    bot: { username: standIn.bot.username, ...standIn.profileFor(personId) },
    typing: chat.typingUntil > world.now().getTime(),
    // How many updates the bot has not dealt with, of everybody: with none, what it has to say is on its way or said.
    unheard: world.pendingUpdates().length,
    blocked: chat.standing === 'blocked',
    started: chat.standing === 'member' || chat.standing === 'blocked',
  }
}

function visibleMessages(chat: Chat): Message[] {
  return chat.messages.filter((message) => !message.deleted && message.id > chat.clearedUpTo)
}

function messageView(message: Message, personId: number) {
  const { media } = message
  const photo = media?.kind === 'photo' ? media.sizes.at(-1) : undefined
  return {
    id: message.id,
    from: message.from === personId ? 'me' : 'bot',
    date: new Date(message.date * 1000).toISOString(),
    text: message.text,
    html: renderHtml(message.text, message.entities),
    buttons: (message.inlineKeyboard ?? []).map((row) => row.map(buttonView)),
    edited: message.editDate !== undefined,
    protected: message.protected,
    // Where the picture is: the person's own photos as well as the bot's.
    photo: photo && `/api/files/${photo.file_id}`,
    photoSize: photo && { width: photo.width, height: photo.height },
    captionAbove: media?.kind === 'photo' && media.captionAbove,
    document: media?.kind === 'document' ? documentView(media.document) : undefined,
    contact: media?.kind === 'contact' ? media.contact : undefined,
    replyTo: message.replyTo,
    forwardedFrom: originName(message),
    reaction: message.reaction,
  }
}

function documentView({ file_id, file_name, file_size, mime_type, thumbnail }: Document) {
  const small = thumbnail && `/api/files/${thumbnail.file_id}`
  return { url: `/api/files/${file_id}`, name: file_name, size: file_size, mime: mime_type, thumbnail: small }
}

export function buttonView(button: InlineButton) {
  const { text, style, url, copy_text, web_app, login_url, callback_data, switch_inline_query: query } = button
  if (callback_data !== undefined) return { text, kind: 'callback', style }
  if (copy_text) return { text, kind: 'copy', copy: copy_text.text, style }
  if (query !== undefined) return { text, kind: 'inline', query, style }
  return { text, kind: 'url', url: url ?? web_app?.url ?? login_url?.url, style }
}

function keyView(key: { text: string; request_contact?: boolean | undefined }) {
  return { text: key.text, requestContact: key.request_contact }
}

function originName({ forwardOrigin: origin }: Message): string | undefined {
  if (!origin) return undefined
  if (origin.type === 'hidden_user') return origin.sender_user_name
  return [origin.sender_user.first_name, origin.sender_user.last_name].filter(Boolean).join(' ')
}
