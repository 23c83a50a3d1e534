import type { Logger } from 'pino'

/** Work that outlives the update that asked for it, because nobody else should wait for it. */
export type Errands = {
  /** Starts the work; false when this person's last one is still under way, or too much is. */
  run(key: string, work: () => Promise<void>): boolean
  /** Waits for everything under way. */
  finish(): Promise<void>
}

/** Enough for a busy minute, and little enough memory: each may hold a picture of 20 MB. */
const AT_ONCE = 4

/** One errand a person at a time, a handful for everybody. */
export function createErrands(log: Logger): Errands {
  const running = new Map<string, Promise<void>>()
  return {
    run(key, work) {
      if (running.has(key) || running.size >= AT_ONCE) return false
      const done = work()
        .catch((error: unknown) => log.error({ err: error }, 'an errand failed'))
        .finally(() => running.delete(key))
      running.set(key, done)
      return true
    },
    async finish() {
      await Promise.all(running.values())
    },
  }
}
