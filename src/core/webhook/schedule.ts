import { after, HOUR, MINUTE, SECOND } from '../kit/time.ts'

/** WHK-03: how long after a try that failed the next one comes; so ten in all, over a little more than 75 hours. */
const PAUSES = [
  ...[5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR],
] as const

/** Never sooner than the schedule says, so that three days are three days; a little later, so that not all come at once. */
const JITTER = 0.05

/** An endpoint nothing has reached for so long is not asked any more. Its last try is due before. */
export const DISABLED_AFTER = 75.5 * HOUR
/** So long before that its shop is told. */
export const WARNED_AFTER = DISABLED_AFTER - 24 * HOUR
/** A hiccup is nobody's news. */
export const TOLD_AFTER = 4 * MINUTE

/**
 * When to try again after this many tries, or null: never by itself.
 * @param dice from 0 to 1
 */
export function nextTry(attempts: number, now: Date, dice: number): Date | null {
  const pause = PAUSES[attempts - 1]
  return pause === undefined ? null : after(now, Math.round(pause * (1 + JITTER * dice)))
}

const PAUSE_MAX = 5 * MINUTE
const ASKED_MAX = 24 * HOUR
const BUSY = 30 * SECOND

/**
 * Until when an endpoint is left alone after failures in a row: one that hangs costs a moment every few minutes, whatever
 * waits for it. Never longer than the schedule of what was tried, unless it asked for that itself.
 */
export function pauseAfter(failures: number, now: Date, asked: { busy: boolean; seconds: number | null }): Date {
  const growing = Math.min(5 * SECOND * 2 ** Math.min(failures - 1, 10), PAUSE_MAX)
  const busy = asked.busy ? BUSY : 0
  const wanted = Math.min((asked.seconds ?? 0) * SECOND, ASKED_MAX)
  return after(now, Math.max(growing, busy, wanted))
}
