import { once } from 'node:events'
import { createAttachments } from './attachments.ts'
import { ActError, type Bot, type Core, chatOf, createCore, type Exchange, personOf } from './core.ts'
import { createInline } from './inline.ts'
import { createMembership } from './membership.ts'
import { addPerson, type NewPerson, setUsername } from './people.ts'
import { createPresses } from './presses.ts'
import { createSend } from './sending.ts'
import type { Chat, Person, WorldState } from './state.ts'
import { createTap } from './taps.ts'
import { createTopics } from './topics.ts'
import { createUpdateQueue, type UpdateQueue } from './updates.ts'
import { createWords } from './words.ts'

/** The people, their phones and their chats with the bot: what tests, scripts and the sandbox's page hold on to. */
export type World = ReturnType<typeof createWorld>['world']

/** The world for those outside, and what Telegram's own methods need of it. */
export function createWorld(state: WorldState, bot: Bot, now: () => Date) {
  const core: Core = createCore(state, bot, now)
  const updates: UpdateQueue = createUpdateQueue(core)
  const presses = createPresses(core, updates)
  const send = createSend(core, updates)
  const hands = { ...createWords(core, updates, send), ...createAttachments(core, send) }
  const membership = createMembership(core, updates)
  const inline = createInline(core, updates)

  const world = {
    ...hands,
    ...membership,
    ...inline.hand,
    ...createTopics(core, updates),
    tap: createTap(core, presses, hands),
    groups: (): Chat[] => Object.values(core.state.chats).filter(({ type }) => type !== 'private'),
    people: (): Person[] => Object.values(core.state.people),
    person: (id: number): Person => personOf(core, id),
    addPerson: (input: NewPerson): Person => addPerson(core, input),
    setUsername: (personId: number, username: string): void => setUsername(core, personId, username),
    /** A person's private chat (same id as the person), or a group. */
    chat: (id: number): Chat => chatOf(core, id),
    /** The content of a file somebody sent, for showing it. */
    file(id: string): { bytes: Buffer; mime: string } {
      const file = core.state.files[id]
      if (!file) throw new ActError('missing', 'There is no such file.')
      return { bytes: Buffer.from(file.bytes, 'base64'), mime: file.mime || 'application/octet-stream' }
    },
    now,
    /** Updates the bot has not confirmed, oldest first. */
    pendingUpdates: () => updates.pending().map(({ id, kind, payload }) => ({ id, kind, payload })),
    /** Resolves when the bot's long poll waits for something to happen, so: when it has nothing left to fetch. */
    async pollWaiting(): Promise<void> {
      if (!core.isPolled) await once(core.events, 'poll')
    },
    /** A chat changed. Returns the function that ends the subscription. */
    subscribe(listener: (chat: Chat) => void): () => void {
      core.events.on('chat', listener)
      return () => core.events.off('chat', listener)
    },
    /** Every request of the bot with the answer it got. Returns the function that ends the subscription. */
    onExchange(listener: (exchange: Exchange) => void): () => void {
      core.events.on('exchange', listener)
      return () => core.events.off('exchange', listener)
    },
    /** Resolves when the chat is as wanted, or when the time is up; either way with the chat as it is then. */
    chatUntil: (id: number, isWanted: (chat: Chat) => boolean, waitMs = 10_000): Promise<Chat> =>
      waitForChat(core, chatOf(core, id), isWanted, waitMs),
  }
  return { core, updates, answerCallback: presses.answer, answerInline: inline.answer, world }
}

export type Server = Omit<ReturnType<typeof createWorld>, 'world'>

async function waitForChat(core: Core, chat: Chat, isWanted: (chat: Chat) => boolean, waitMs: number): Promise<Chat> {
  if (isWanted(chat) || waitMs <= 0) return chat
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      core.events.off('chat', look)
      resolve()
    }
    const look = (): void => {
      if (isWanted(chat)) end()
    }
    const timer = setTimeout(end, waitMs)
    core.events.on('chat', look)
  })
  return chat
}
