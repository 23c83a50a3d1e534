const [MINUTE, DAY] = [60_000, 86_400_000]
const HOUR = 60 * MINUTE

/** Five wrong ones lock for 15 minutes, every five more for twice as long, up to a day; a quiet day forgives. */
export class Tries {
  lockedUntil = 0
  private failures = 0
  private last = 0

  locked(now: number): boolean {
    return this.lockedUntil > now
  }

  /** One wrong try. Returns how many are left before it locks. */
  wrong(now: number): number {
    if (Math.max(this.last, this.lockedUntil) + DAY <= now) this.failures = 0
    this.failures++
    this.last = now
    const full = this.failures % 5 === 0
    this.lockedUntil = full ? now + Math.min(15 * MINUTE * 2 ** (this.failures / 5 - 1), DAY) : 0
    return full ? 0 : 5 - (this.failures % 5)
  }

  right(): void {
    this.failures = 0
    this.lockedUntil = 0
    this.last = 0
  }
}

/** So many within an hour of the first. */
export class Hourly {
  private count = 0
  private since = Number.NEGATIVE_INFINITY
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  /** Until when there is none left; undefined while there is. */
  fullUntil(now: number): number | undefined {
    return this.count >= this.most && this.since + HOUR > now ? this.since + HOUR : undefined
  }

  /** Takes one more, or says until when there is none. `counts`: also one too many is counted. */
  take(now: number, counts = false): number | undefined {
    const fresh = this.since <= now - HOUR
    const [count, since] = fresh ? [1, now] : [this.count + 1, this.since]
    if (count > this.most && !counts) return since + HOUR
    this.count = count
    this.since = since
    return count > this.most ? since + HOUR : undefined
  }
}
