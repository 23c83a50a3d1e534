import type { Destination } from '../destination/views.ts'
import type { Money } from '../money/money.ts'
import type { Factor } from '../payment/factor.ts'
import type { RailReason } from '../rails/views.ts'
import type { FeeView } from '../wallet/fee-view.ts'

/** The ways money goes out to, in the order they are offered. */
export const PAYOUT_RAILS = ['bank', 'card'] as const
export type PayoutRail = (typeof PAYOUT_RAILS)[number]

/** Where a withdrawal stands (MNY-14, MNY-15); `draft` and `dropped` are a card that was shown and nothing more. */
export const PAYOUT_STATES = [
  'draft',
  'dropped',
  'held',
  'sending',
  'sent',
  'unknown',
  'settled',
  'returned',
  'cancelled',
] as const
export type PayoutState = (typeof PAYOUT_STATES)[number]

/** How long a withdrawal takes until it has arrived, in minutes. Words are the shell's. */
export const ARRIVES_WITHIN: Record<PayoutRail, { from: number; to: number }> = {
  bank: { from: 60, to: 2 * 24 * 60 },
  card: { from: 1, to: 30 },
}

/** What a withdrawal's confirm card says: this is what is booked, or nothing is. Fee on top; `keeps`: available afterwards. */
export type PayoutQuote = {
  payoutId: string
  destination: Destination
  amount: Money
  fee: Money
  total: Money
  keeps: Money
  factor: Factor
  /** Where it goes without a PIN: how much of today's cap on such payments is left after it. */
  smallLeft: Money | null
  expiresAt: Date
  arrivesBy: Date
}

/** One withdrawal as its owner sees it. Times are null until they came. `first`: this very call confirmed it. */
export type PayoutView = {
  payoutId: string
  reference: string
  destination: Destination
  amount: Money
  fee: Money
  total: Money
  state: PayoutState
  reason: RailReason | null
  confirmedAt: Date | null
  sentAt: Date | null
  settledAt: Date | null
  endedAt: Date | null
  arrivesBy: Date
  /** Nobody has begun to send it: one tap brings all of it back. */
  cancellable: boolean
  first: boolean
}

/** A way out as it is offered: what it costs, and how many minutes it takes. */
export type PayoutOffer = { rail: PayoutRail; rule: FeeView; arrivesWithin: { from: number; to: number } }
