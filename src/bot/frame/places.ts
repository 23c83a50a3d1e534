/** So much at once and no more: the rest waits its turn, in the order it came. */
export type Places = {
  run(work: () => Promise<void>): Promise<void>
  /** Resolves when nothing runs or waits any more. */
  empty(): Promise<void>
}

export function createPlaces(most: number): Places {
  const waiting: (() => void)[] = []
  let taken = 0
  let bell = Promise.withResolvers<void>()

  function leave(): void {
    // The place goes to the longest waiting, and never becomes free for somebody newer in between.
    const next = waiting.shift()
    if (next) return next()
    taken -= 1
    bell.resolve()
    bell = Promise.withResolvers()
  }

  return {
    async run(work) {
      if (taken < most) taken += 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        await work()
      } finally {
        leave()
      }
    },
    async empty() {
      while (taken > 0) await bell.promise
    },
  }
}
