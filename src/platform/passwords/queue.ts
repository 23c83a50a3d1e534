import { HashingBusy } from '../../core/ports/hasher.ts'

/** Runs at most `workers` pieces of work at once and lets at most `waiting` more stand in line. */
export type WorkQueue = { run<T>(work: () => Promise<T>): Promise<T> }

/** Who finds the line full hears `HashingBusy`. */
export function createWorkQueue(limits: { workers: number; waiting: number }): WorkQueue {
  const line: (() => void)[] = []
  let running = 0

  async function turn(): Promise<void> {
    if (running < limits.workers) {
      running += 1
      return
    }
    if (line.length >= limits.waiting) throw new HashingBusy()
    // Whoever leaves hands over the place, so the count of those running stays as it is.
    await new Promise<void>((resolve) => line.push(resolve))
  }

  function leave(): void {
    const next = line.shift()
    if (next) next()
    else running -= 1
  }

  return {
    async run(work) {
      await turn()
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}
