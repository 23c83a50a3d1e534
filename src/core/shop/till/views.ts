import type { CurrencyCode } from '../../money/currency.ts'
import type { Money } from '../../money/money.ts'
import type { OwnLinkView } from '../views.ts'

/** What was taken in one currency: how often, and how much before fees. */
export type Takings = { count: number; sum: Money }

/**
 * The till of the shop somebody acts for. `currency`: what a bare amount is in; `today`: what the shop took today (UTC), of
 * a cashier what they took, most often used currency first.
 */
export type TillView = { shop: string; accepting: boolean; currency: CurrencyCode; today: Takings[] }

/** A sale at the till and the till it was made at. `paid`: by whom, masked, and when; null while, or because, it is not. */
export type TillSaleView = {
  link: OwnLinkView
  /** A customer's code was typed for it: it waits for them. */
  asked: boolean
  paid: { from: string; at: Date; reference: string } | null
  till: TillView
}
