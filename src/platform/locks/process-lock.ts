import type { Lock } from './lock.ts'

/** Order within this process: all there is to keep where only one process runs. */
export function createProcessLock(): Lock {
  const last = new Map<string, Promise<void>>()
  return {
    async run(key, work) {
      const before = last.get(key)
      const mine = Promise.withResolvers<void>()
      last.set(key, mine.promise)
      await before
      try {
        return await work()
      } finally {
        if (last.get(key) === mine.promise) last.delete(key)
        mine.resolve()
      }
    },
  }
}
