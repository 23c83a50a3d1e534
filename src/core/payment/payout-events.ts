import type { Intent } from '#prisma'
import type { NewEvent } from '../event/record-events.ts'
import { typedId } from '../kit/typed-id.ts'
import { toCanonical } from '../money/parse.ts'
import type { Booking } from './booking.ts'
import { amountsOf } from './intent.ts'
import type { Payouts } from './payout-facts.ts'

/** What an event says of a payout. */
export function payoutData(intent: Pick<Intent, 'kind' | 'currency' | 'amount' | 'fee'>, id: string) {
  const { price } = amountsOf(intent)
  return { payout: typedId('po', id), amount: toCanonical(price), currency: price.currency }
}

/** What shops hear of payouts of a round: that there is one, and, unless it waits, that it is paid. */
export function payoutEvents({ of }: Payouts, bookings: readonly Booking[]): NewEvent[] {
  return bookings.flatMap(({ intent, waits }) => {
    const payout = of.get(intent.shopPayoutId ?? '')
    if (!payout || intent.shopPayoutId === null) return []
    const data = payoutData(intent, intent.shopPayoutId)
    const created: NewEvent = { shopId: payout.shopId, type: 'payout.created', data }
    return waits ? [created] : [created, { shopId: payout.shopId, type: 'payout.succeeded', data }]
  })
}
