import type {
  BotCommand,
  Contact,
  Document,
  Entity,
  ForwardOrigin,
  InlineButton,
  KeyboardButton,
  LinkPreview,
  PhotoSize,
} from '../wire.ts'

/** Somebody with a phone in their hand. `id` is also the id of their private chat with the bot. */
export type Person = {
  id: number
  firstName: string
  lastName?: string | undefined
  username?: string | undefined
  language: string
  /** International form with a plus. */
  phone: string
  /** A word for the sandbox's page ("support", "shop"); Telegram never sees it. */
  role?: string | undefined
  /** The account was deleted. */
  deactivated: boolean
  /** Privacy setting: forwards of their messages carry a name and no account. */
  hidesForwards: boolean
}

/**
 * What the bot may do in a chat. `unknown`: never met; `known`: seen (in a group, say) but START never pressed;
 * `member`: may write; `blocked`: by the user; `kicked` / `left`: groups.
 */
export type Standing = 'unknown' | 'known' | 'member' | 'blocked' | 'kicked' | 'left'

export type Media =
  | { kind: 'photo'; sizes: PhotoSize[]; spoiler: boolean; captionAbove: boolean }
  | { kind: 'document'; document: Document }
  | { kind: 'contact'; contact: Contact }

export type Message = {
  id: number
  chatId: number
  /** User id of the sender. */
  from: number
  /** Unix seconds. */
  date: number
  editDate?: number | undefined
  /** The text, or the caption when there is media. */
  text: string
  entities: Entity[]
  media?: Media | undefined
  replyTo?: number | undefined
  forwardOrigin?: ForwardOrigin | undefined
  protected: boolean
  inlineKeyboard?: InlineButton[][] | undefined
  /** Sent with a reply keyboard, its removal or a forced reply: Telegram refuses to edit such messages. */
  replyMarkup?: 'keyboard' | 'remove' | 'force' | undefined
  linkPreview?: LinkPreview | undefined
  joined?: number[] | undefined
  migratedTo?: number | undefined
  migratedFrom?: number | undefined
  leftBy?: number | undefined
  /** The topic it stands in; without one, in the general one. */
  threadId?: number | undefined
  topicEvent?: TopicEvent | undefined
  reaction?: string | undefined
  /** A person sent it, as the bot had written it; `inlineMessageId`: how the bot edits it. */
  viaBot?: boolean | undefined
  inlineMessageId?: string | undefined
  deleted: boolean
}

/** Says that a topic was made, closed or opened again. */
export type TopicEvent = { kind: 'created'; name: string } | { kind: 'closed' | 'reopened' }

/** A topic of a supergroup. Its id is the first message's. */
export type Topic = { id: number; name: string; closed: boolean }

export type ReplyKeyboard = {
  messageId: number
  rows: KeyboardButton[][]
  oneTime: boolean
  placeholder?: string | undefined
}

/** `at` is an ISO time. */
export type Toast = { text: string; alert: boolean; at: string }

export type ChatType = 'private' | 'group' | 'supergroup'

export type Chat = {
  id: number
  type: ChatType
  title?: string | undefined
  members: number[]
  messages: Message[]
  standing: Standing
  keyboard: ReplyKeyboard | null
  toasts: Toast[]
  /** Unix milliseconds until which "typing" shows. */
  typingUntil: number
  /** The person deleted the chat: messages up to this id are gone from their screen. */
  clearedUpTo: number
  /** A group that was upgraded: the supergroup it became. */
  migratedTo?: number | undefined
  /** Topics are on. `managesTopics`: the bot may open and close them; `deletesMessages`: and delete them, with all in them. */
  forum?: { topics: Topic[]; managesTopics: boolean; deletesMessages?: boolean | undefined } | undefined
  /** An administrator sees all messages, whatever its privacy mode. */
  botIsAdmin?: boolean | undefined
  /** Grows by one with every visible change. */
  revision: number
}

export type CallbackQuery = {
  id: string
  personId: number
  chatId: number
  messageId: number
  /** Unix milliseconds. */
  askedAt: number
  answered: boolean
}

/** An update that has not been confirmed. `key` is the webhook's queue: one in flight per key. */
export type PendingUpdate = {
  id: number
  kind: string
  payload: unknown
  key: string
  /** Unix milliseconds. */
  expiresAt: number
  /** Sandbox fault: hand it out once more after it has been confirmed. */
  twice?: boolean | undefined
}

export type StoredFile = {
  id: string
  uniqueId: string
  path: string
  size: number
  mime: string
  /** Base64; '' for a file whose content was too large to be kept. */
  bytes: string
}

export type Webhook = { url: string; secret: string; maxConnections: number; ip?: string | undefined }

/** Everything that survives a restart. Plain JSON. */
export type WorldState = {
  version: 1
  people: Record<string, Person>
  chats: Record<string, Chat>
  nextPersonId: number
  nextGroupId: number
  nextMessageId: number
  nextUpdateId: number
  updates: PendingUpdate[]
  allowedUpdates: string[] | null
  webhook: Webhook | null
  callbacks: Record<string, CallbackQuery>
  files: Record<string, StoredFile>
  /** Key: scope and language, see `methods/commands.ts`. */
  commands: Record<string, BotCommand[]>
  /** Key: `name|description|short_description` and language. */
  profile: Record<string, string>
  /** Key: chat id, or `default`. */
  menuButtons: Record<string, unknown>
}

export function emptyState(): WorldState {
  return {
    version: 1,
    people: {},
    chats: {},
    nextPersonId: 100_001,
    nextGroupId: 1,
    nextMessageId: 1,
    nextUpdateId: 500_000_001,
    updates: [],
    allowedUpdates: null,
    webhook: null,
    callbacks: {},
    files: {},
    commands: {},
    profile: {},
    menuButtons: {},
  }
}
