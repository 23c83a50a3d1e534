/** So much at once and no more: the rest waits, in the order it came. */
export type Places = { run<T>(work: () => Promise<T>): Promise<T> }

export function createPlaces(most: number): Places {
  const waiting: (() => void)[] = []
  let taken = 0

  function leave(): void {
    // The place goes to the longest waiting, and never becomes free for somebody newer in between.
    const next = waiting.shift()
    if (next) next()
    else taken -= 1
  }

  return {
    async run(work) {
      if (taken < most) taken += 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}
