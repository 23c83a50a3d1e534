import { setTimeout as pause } from 'node:timers/promises'
import type { Floods } from './floods.ts'

/** When what nobody waits for may be sent. Answers never pass here: they are not slowed down by notices. */
export type Pace = {
  /** Milliseconds until it is worth trying this chat; 0: now. */
  closedFor(chatId: string): number
  /**
   * Waits for a place, or throws when it is told to stop: Telegram takes about 30 messages a second to different chats, and
   * one a second to one chat.
   */
  turn(chatId: string, signal?: AbortSignal): Promise<void>
  /** Telegram could not be reached: nothing is sent for a while, longer each time. */
  failed(): void
  worked(): void
}

/** A little below Telegram's limits, which it does not state exactly. Each process keeps them by itself. */
const GAP_MS = 40
const CHAT_GAP_MS = 1_000
const SLOWEST_MS = 60_000

export function createPace(floods: Floods, now: () => number = () => performance.now()): Pace {
  const chats = new Map<string, number>()
  let nextAt = 0
  let failures = 0
  let openAt = 0

  /** The moment of this chat's next message, taken. */
  function place(chatId: string): number {
    for (const [chat, at] of chats) if (at <= now()) chats.delete(chat)
    const at = Math.max(now(), nextAt, chats.get(chatId) ?? 0)
    nextAt = Math.max(now(), nextAt) + GAP_MS
    chats.set(chatId, at + CHAT_GAP_MS)
    return at
  }

  return {
    closedFor: (chatId) => Math.max(floods.leftFor(chatId), floods.left(), openAt - now(), 0),
    async turn(chatId, signal) {
      const wait = place(chatId) - now()
      if (wait > 0) await pause(wait, undefined, { signal })
    },
    failed() {
      failures += 1
      openAt = now() + Math.min(1_000 * 2 ** failures, SLOWEST_MS)
    },
    worked() {
      failures = 0
      openAt = 0
    },
  }
}
