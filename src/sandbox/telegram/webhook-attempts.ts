import type { PendingUpdate } from './world/state.ts'

const RETRY_MS_MAX = 60_000
const RETRY_AFTER_SECONDS_MAX = 3_600

type Attempt = { fails: number; wakeAt: number; isFlying: boolean }

/** Which updates are on their way to the webhook, and when those that failed may go again. Times are wall-clock milliseconds. */
export type Attempts = {
  /** Updates that may leave now, the first of each queue key, and when to look again for those that may not yet. */
  next(pending: PendingUpdate[], maxFlying: number, now: number): { ready: PendingUpdate[]; lookAt: number }
  begin(update: PendingUpdate): void
  delivered(update: PendingUpdate): void
  failed(update: PendingUpdate, now: number, retryAfterSeconds: number): void
  clear(): void
}

export function createAttempts(): Attempts {
  const attempts = new Map<PendingUpdate, Attempt>()
  const flying = (): PendingUpdate[] => [...attempts].flatMap(([update, { isFlying }]) => (isFlying ? [update] : []))

  return {
    next(pending, maxFlying, now) {
      const busy = new Set(flying().map(({ key }) => key))
      // Whatever waits for its retry holds up the rest of its queue, so that order within a chat is kept.
      const heads = pending.filter(({ key }) => !busy.has(key) && busy.add(key))
      const wakeAt = (update: PendingUpdate): number => attempts.get(update)?.wakeAt ?? 0
      const ready = heads.filter((update) => wakeAt(update) <= now).slice(0, maxFlying - flying().length)
      const waiting = heads.map(wakeAt).filter((at) => at > now)
      return { ready, lookAt: Math.min(...waiting) }
    },
    begin(update) {
      attempts.set(update, { fails: 0, wakeAt: 0, ...attempts.get(update), isFlying: true })
    },
    delivered: (update) => void attempts.delete(update),
    failed(update, now, retryAfterSeconds) {
      const fails = (attempts.get(update)?.fails ?? 0) + 1
      attempts.set(update, { fails, wakeAt: now + delayMs(fails, retryAfterSeconds), isFlying: false })
    },
    clear: () => attempts.clear(),
  }
}

/** The first retry comes at once, then after 1, 2, 4 ... seconds, unless the webhook itself names a time. */
function delayMs(fails: number, retryAfterSeconds: number): number {
  if (retryAfterSeconds > 0) return Math.min(retryAfterSeconds, RETRY_AFTER_SECONDS_MAX) * 1_000
  return fails === 1 ? 0 : Math.min(1_000 * 2 ** (fails - 2), RETRY_MS_MAX)
}
