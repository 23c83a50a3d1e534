import type { Locale } from '../chat/views.ts'
import type { Money } from '../money/money.ts'
import type { TopUpReport } from '../rails/views.ts'

/**
 * What somebody is to pay, and for which top-up: the reference is ours and names the order for ever. `platform`: which of
 * the platforms behind the rail they chose.
 */
export type NewOrder = {
  reference: string
  amount: Money
  expiresAt: Date
  locale: Locale
  platform: string | null
}

/**
 * Where it is paid, and what is taken there on top; or why nobody can be asked to pay. `only`: the rail works and would not
 * have this very order, which says nothing about anybody else's.
 */
export type PlacedOrder =
  | { state: 'placed'; pageUrl: string; ownFee?: Money | undefined }
  | { state: 'refused'; reason: 'provider_unavailable' | 'maintenance'; only?: 'this' }

/**
 * What a rail answers about an order: how much it was paid, nothing (`null`), or no answer now. `news`: all that it has
 * told us of it or should have, each under the event id its callback bears.
 */
export type OrderStatus = { known: true; paid: Money | null; news: readonly TopUpReport[] } | { known: false }

/** Whether a rail takes orders. */
export type RailHealth = 'up' | 'maintenance' | 'down'

/** A platform whose balance can be topped up from, as people know it. */
export type Platform = { code: string; name: Record<Locale, string> }

/**
 * Where orders are placed with somebody who collects money for us on a page of their own. The same order placed again
 * is the same order: after a crash or an answer that got lost it is simply placed once more.
 */
export type OrderDesk = {
  /** Our account there: the one a report of a payment must name. */
  account: string
  /** The platforms that can be paid with there, where there are several. */
  platforms?: readonly Platform[]
  /** Answers within seconds, and never throws for what the other side does: silence is a refusal, too. */
  place(order: NewOrder): Promise<PlacedOrder>
  /** Likewise; silence is `known: false`. */
  status(reference: string): Promise<OrderStatus>
  /** Likewise; silence is `down`. */
  health(): Promise<RailHealth>
}
