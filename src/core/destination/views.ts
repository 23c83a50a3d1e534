import type { CurrencyCode } from '../money/currency.ts'
import type { PayoutRail } from '../payout/views.ts'

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
