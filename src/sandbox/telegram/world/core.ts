import { EventEmitter } from 'node:events'
import type { WireUser } from '../wire.ts'
import type { Chat, Message, Person, WorldState } from './state.ts'

/** A request of the bot and the answer it got, as the transcript and conformance tests see them. */
export type Exchange = {
  method: string
  params: Record<string, string>
  files: string[]
  status: number
  reply: unknown
}

type WorldEvents = { chat: [Chat]; update: []; poll: []; exchange: [Exchange] }

export type Bot = { id: number; token: string; username: string; firstName: string }

/** What every part of the stand-in shares: the state, the clock, and the bell that rings when something changed. */
export type Core = {
  state: WorldState
  bot: Bot
  now(): Date
  /** A `getUpdates` is waiting for something to happen. */
  isPolled: boolean
  events: EventEmitter<WorldEvents>
}

/** An act a person cannot do. `kind` is `missing` when the thing is not there, `refused` when the phone would not allow it. */
export class ActError extends Error {
  readonly kind: 'missing' | 'refused'
  readonly labels: string[] | undefined

  constructor(kind: 'missing' | 'refused', message: string, labels?: string[]) {
    super(message)
    this.kind = kind
    this.labels = labels
  }
}

export function createCore(state: WorldState, bot: Bot, now: () => Date): Core {
  const events = new EventEmitter<WorldEvents>()
  // Every open page and every waiting script listens; there is no leak to warn of.
  events.setMaxListeners(0)
  return { state, bot, now, isPolled: false, events }
}

export function unixSeconds(core: Core): number {
  return Math.floor(core.now().getTime() / 1000)
}

export function personOf(core: Core, id: number): Person {
  const person = core.state.people[id]
  if (!person) throw new ActError('missing', `There is no person ${id}.`)
  return person
}

export function chatOf(core: Core, id: number): Chat {
  const chat = core.state.chats[id]
  if (!chat) throw new ActError('missing', `There is no chat ${id}.`)
  return chat
}

/** A message that is still there. */
export function messageIn(chat: Chat, id: number): Message | undefined {
  return chat.messages.find((message) => message.id === id && !message.deleted)
}

/** Says that a chat changed: pages redraw, waiting scripts wake up. */
export function changed(core: Core, chat: Chat): void {
  chat.revision += 1
  core.events.emit('chat', chat)
}

/** Puts a message into a chat, newest last. Message ids run through all chats, as a bot sees them in private chats. */
export function append(
  core: Core,
  chat: Chat,
  from: number,
  parts: Partial<Omit<Message, 'id' | 'chatId' | 'from' | 'date' | 'deleted'>>,
): Message {
  const message: Message = {
    id: core.state.nextMessageId++,
    chatId: chat.id,
    from,
    date: unixSeconds(core),
    text: '',
    entities: [],
    protected: false,
    deleted: false,
    ...parts,
  }
  chat.messages.push(message)
  changed(core, chat)
  return message
}

export function wireUser(core: Core, id: number): WireUser {
  if (id === core.bot.id) {
    return { id, is_bot: true, first_name: core.bot.firstName, username: core.bot.username }
  }
  const person = core.state.people[id]
  if (!person || person.deactivated) return { id, is_bot: false, first_name: '' }
  return {
    id,
    is_bot: false,
    first_name: person.firstName,
    last_name: person.lastName,
    username: person.username,
    language_code: person.language,
  }
}
