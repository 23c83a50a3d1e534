import type { Scope } from '../kit/use-case.ts'
import { mailOwner } from '../people/mail-user.ts'
import type { Booking } from './booking.ts'

/**
 * Whose payment begins to wait hears it by mail, while it can be called off: whoever holds somebody's chat for two minutes
 * deletes the card there. What staff look at is asked about by mail already, and what a shop's server pays is told in the chat,
 * where no card of it is.
 */
export async function mailWaits(scope: Scope, bookings: readonly Booking[]): Promise<void> {
  for (const { intent, waits, risk } of bookings) {
    if (!waits || intent.shopPayoutId !== null) continue
    if (waits.why === 'review' && risk.assessment.forOwner) continue
    await mailOwner(scope, intent.ownerId, 'payment_waits', { until: waits.until.toISOString() })
  }
}
