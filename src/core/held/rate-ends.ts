import type { Intent } from '#prisma'
import { after, HOUR, later, SECOND } from '../kit/time.ts'

/** How much longer than the wait its card showed a payment across currencies keeps its rate. */
export const RATE_OUTLASTS = HOUR

/**
 * Whether a first payment across currencies goes, or would go by now, at a rate that is too old: it waited on through a
 * freeze, wrong codes or a standstill of ours, and its payer would choose by the market. What staff look at keeps its
 * rate for as long as they have: nobody prolongs that.
 */
export function rateEnds({ rate, heldWhy, heldUntil, confirmedAt, delaySeconds }: Intent, now: Date): boolean {
  if (rate === null || heldWhy !== 'first_payment' || !heldUntil || !confirmedAt) return false
  return later(heldUntil, now) > after(confirmedAt, (delaySeconds ?? 0) * SECOND + RATE_OUTLASTS)
}
