/**
 * Where Telegram asked us to be silent, and until when. A 429 does not say whether it is about one chat or about the
 * whole bot; when it comes from several chats at once it is taken to be about the bot.
 */
export type Floods = {
  /** Telegram asked for a pause in this chat. */
  note(chatId: string, pauseMs: number): void
  /** Milliseconds until this chat may be written to; 0: now. */
  leftFor(chatId: string): number
  /** The same for the bot as a whole: for what nobody waits for. */
  left(): number
}

const SEVERAL = 3
const AT_ONCE_MS = 10_000

/** @param now milliseconds of a clock that never steps back */
export function createFloods(now: () => number = () => performance.now()): Floods {
  const chats = new Map<string, { notedAt: number; until: number }>()
  let everywhere = 0

  const forgetPast = (): void => {
    for (const [chatId, { notedAt, until }] of chats)
      if (until <= now() && notedAt < now() - AT_ONCE_MS) chats.delete(chatId)
  }

  return {
    note(chatId, pauseMs) {
      forgetPast()
      chats.set(chatId, { notedAt: now(), until: now() + pauseMs })
      const recent = [...chats.values()].filter(({ notedAt }) => notedAt > now() - AT_ONCE_MS)
      if (recent.length >= SEVERAL) everywhere = Math.max(...recent.map(({ until }) => until), everywhere)
    },
    leftFor: (chatId) => Math.max((chats.get(chatId)?.until ?? 0) - now(), 0),
    left: () => Math.max(everywhere - now(), 0),
  }
}
