import { HashingBusy } from '../../core/ports/hasher.ts'

/** Runs at most `workers` pieces of work at once and lets at most `waiting` more stand in each of its lines. */
export type WorkQueue = { run<T>(work: () => Promise<T>, line?: Line): Promise<T> }

/** Whoever stands in `first` is served before everybody in `second`, however many those are. */
export type Line = 'first' | 'second'

/** Who finds their line full hears `HashingBusy`. */
export function createWorkQueue(limits: { workers: number; waiting: number }): WorkQueue {
  const lines: Record<Line, (() => void)[]> = { first: [], second: [] }
  let running = 0

  async function turn(line: Line): Promise<void> {
    if (running < limits.workers) {
      running += 1
      return
    }
    if (lines[line].length >= limits.waiting) throw new HashingBusy()
    // Whoever leaves hands over the place, so the count of those running stays as it is.
    await new Promise<void>((resolve) => lines[line].push(resolve))
  }

  function leave(): void {
    const next = lines.first.shift() ?? lines.second.shift()
    if (next) next()
    else running -= 1
  }

  return {
    async run(work, line = 'second') {
      await turn(line)
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}
