import { setTimeout as pause } from 'node:timers/promises'

/** How long we try to reach the database before a person is told that it does not work. */
const PATIENCE_MS = 20_000

/** Asks again for a while, a little later each time: a database that is away for a moment costs a moment. */
export async function patiently<T>(ask: () => Promise<T>, stopping: AbortSignal): Promise<T> {
  const giveUp = performance.now() + PATIENCE_MS
  for (let wait = 250; ; wait = Math.min(wait * 2, 4_000)) {
    try {
      return await ask()
    } catch (error) {
      if (performance.now() + wait > giveUp || stopping.aborted) throw error
      await pause(wait)
    }
  }
}
