import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { PayoutRail } from '../payout/views.ts'

/** What somebody was about to withdraw when they began to add an account for it: a sum, or all there is in a currency. */
export type Wanted = Money | { everything: CurrencyCode }

/** Somewhere one's own money can be sent, as it may be shown: four digits of it. */
export type Destination = {
  id: string
  kind: PayoutRail
  /** Of a bank account; null for a card. */
  currency: CurrencyCode | null
  lastFour: string
  holder: string
  /** Until then only small amounts go there; null once that is over. */
  coolingUntil: Date | null
  /** What it was added for; null where it was added for itself. */
  wanted: Wanted | null
}

/** One being added: `step` is what its owner has to do next. */
export type DestinationDraft = {
  id: string
  kind: PayoutRail
  holder: string
  /** Null while a card is not saved yet. */
  lastFour: string | null
  /** The processor's page, for a card. */
  pageUrl: string | null
  step: 'card_page' | 'pin' | 'code' | 'password'
}

export type Destinations = { saved: Destination[]; most: number }
