/** Work in lanes: that of one lane runs one after the other, in the order it came; other lanes do not wait for it. */
export type Lanes = { run<T>(lane: string, work: () => Promise<T>): Promise<T> }

export function createLanes(): Lanes {
  const last = new Map<string, Promise<void>>()
  return {
    async run(lane, work) {
      const before = last.get(lane)
      const mine = Promise.withResolvers<void>()
      last.set(lane, mine.promise)
      await before
      try {
        return await work()
      } finally {
        if (last.get(lane) === mine.promise) last.delete(lane)
        mine.resolve()
      }
    },
  }
}
