import { setTimeout as pause } from 'node:timers/promises'

/** So many in any minute, in the order they ask. */
export type Budget = {
  /** Takes a place, after a short wait if need be: 0. Otherwise none was taken: milliseconds until one is free. */
  place(worthWaitingMs: number): Promise<number>
}

const MINUTE_MS = 60_000

/** @param now milliseconds of a clock that never steps back */
export function createBudget(aMinute: number, now: () => number = () => performance.now()): Budget {
  let taken: number[] = []
  return {
    async place(worthWaitingMs) {
      taken = taken.filter((at) => at > now() - MINUTE_MS)
      const oldest = taken.at(-aMinute)
      const waitMs = oldest === undefined ? 0 : oldest + MINUTE_MS - now()
      if (waitMs > worthWaitingMs) return Math.ceil(waitMs)
      taken.push(now() + Math.max(waitMs, 0))
      if (waitMs > 0) await pause(waitMs)
      return 0
    },
  }
}
