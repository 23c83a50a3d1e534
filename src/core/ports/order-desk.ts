import type { Locale } from '../chat/views.ts'
import type { Money } from '../money/money.ts'

/** What somebody is to pay, and for which top-up: the reference is ours and names the order for ever. */
export type NewOrder = { reference: string; amount: Money; expiresAt: Date; locale: Locale }

/** Where it is paid; or why nobody can be asked to pay. */
export type PlacedOrder =
  | { state: 'placed'; pageUrl: string }
  | { state: 'refused'; reason: 'provider_unavailable' | 'maintenance' }

/**
 * Where orders are placed with somebody who collects money for us on a page of their own. The same order placed again
 * is the same order: after a crash or an answer that got lost it is simply placed once more.
 */
export type OrderDesk = {
  /** Our account there: the one a report of a payment must name. */
  account: string
  /** Answers within seconds, and never throws for what the other side does: silence is a refusal, too. */
  place(order: NewOrder): Promise<PlacedOrder>
}
