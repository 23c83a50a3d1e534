import type { ApprovalKind } from '../approvals/asked.ts'
import type { Destination } from '../destination/views.ts'
import type { Money } from '../money/money.ts'
import type { Factor } from '../payment/factor.ts'
import type { RailHealth } from '../ports/order-desk.ts'
import type { RailReason } from '../rails/views.ts'
import type { CustomerBrief } from '../staff/views.ts'
import type { FeeView } from '../wallet/fee-view.ts'

/** The ways money goes out to, in the order they are offered. */
export const PAYOUT_RAILS = ['bank', 'card'] as const
export type PayoutRail = (typeof PAYOUT_RAILS)[number]

/** Where a withdrawal stands (MNY-14, MNY-15); `draft` and `dropped` are a card that was shown and nothing more. */
export const PAYOUT_STATES = [
  'draft',
  'dropped',
  'review',
  'held',
  'sending',
  'sent',
  'unknown',
  'settled',
  'returned',
  'cancelled',
] as const
export type PayoutState = (typeof PAYOUT_STATES)[number]

/** Why a withdrawal did not go: staff said no, or nobody decided in time, or a top-up of its owner was taken back. */
export type PayoutDeclined = 'rejected' | 'not_decided' | 'taken_back'

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
  /** Staff look at it, and have decided by then; else all of it comes back. Null where nothing waits for them. */
  reviewUntil: Date | null
  /** It is not sent before, so that its owner can call it off; null where it goes by itself now. */
  waitsUntil: Date | null
  /** Why staff did not let it go. */
  declined: PayoutDeclined | null
  /** Nobody has begun to send it: one tap brings all of it back. */
  cancellable: boolean
  first: boolean
}

/** A way out as it is offered: what it costs, how many minutes it takes, and whether it works now. */
export type PayoutOffer = {
  rail: PayoutRail
  rule: FeeView
  arrivesWithin: { from: number; to: number }
  health: RailHealth
}

/** A way out as it is published (S91): what it is like now. */
export type PayoutRailView = Pick<PayoutOffer, 'rail' | 'health'>

/** What two of staff may say of a withdrawal nobody can say anything of. */
export const PAYOUT_RESOLUTIONS = ['settled', 'failed'] as const
export type PayoutResolution = (typeof PAYOUT_RESOLUTIONS)[number]

/** Why staff look at a withdrawal: nobody can say, its time is over, or nobody has begun to send it. */
export type PayoutTrouble = 'unknown' | 'late' | 'waiting'

/** What has happened to a withdrawal, as it was noted at the time. */
export const PAYOUT_HAPPENINGS = [
  'confirmed',
  'called_off',
  'released',
  'declined',
  'sent',
  'unknown',
  'settled',
  'returned',
  'misreported',
  'contradicted',
] as const
export type PayoutHappening = (typeof PAYOUT_HAPPENINGS)[number]

/** One withdrawal as staff see it, its owner masked. */
export type PayoutCase = {
  payoutId: string
  reference: string
  owner: CustomerBrief
  rail: PayoutRail
  lastFour: string
  amount: Money
  fee: Money
  state: PayoutState
  trouble: PayoutTrouble | null
  reason: RailReason | null
  /** Names its attempt to the provider; null where nobody was called. `asked`: how often, last at `askedAt`. */
  key: string | null
  asked: number
  askedAt: Date | null
  arrivesBy: Date
  happened: { what: PayoutHappening; at: Date }[]
  /** What two of staff named as the provider's reference when they resolved it. */
  providerReference: string | null
  /** What waits for a second person. */
  requests: { id: string; kind: ApprovalKind }[]
}
