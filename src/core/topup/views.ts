import type { Money } from '../money/money.ts'
import type { FeeView } from '../wallet/fee-view.ts'

/** Why a top-up failed (S29-S32, product.md 4.4). */
export const TOPUP_REASONS = [
  'bank_unavailable',
  'bank_insufficient_funds',
  'details_invalid',
  'name_mismatch',
  'provider_unavailable',
  'maintenance',
] as const
export type TopUpReason = (typeof TOPUP_REASONS)[number]

export type TopUpState = 'pending' | 'in_review' | 'credited' | 'failed' | 'returned' | 'expired'

/** The ways money can come in, in the order they are offered. */
export const TOPUP_RAILS = ['card', 'bank'] as const
export type TopUpRail = (typeof TOPUP_RAILS)[number]

/** Where a bank transfer goes. */
export type BankDetails = { holder: string; bank: string; account: string; code: string }

/** Where a card is paid with: the processor's page; null until the order is placed there. */
export type CardDetails = { page: string | null }

/** What banks normally take, in hours, weekends apart. Words are the shell's. */
export const BANK_HOURS = { from: 1, to: 48 } as const

type TopUpFacts = {
  id: string
  reference: string
  /** What arrives. */
  amount: Money
  fee: Money
  /** What is paid for that: amount and fee. */
  total: Money
  credited: Money | null
  state: TopUpState
  reason: TopUpReason | null
  createdAt: Date
  expiresAt: Date
}

export type TopUpView = TopUpFacts &
  (
    | { rail: 'bank'; details: BankDetails; expectedHours: { from: number; to: number } }
    | { rail: 'card'; details: CardDetails }
  )

/** A way to top up as it is offered: what it costs, and how long it takes where that is not at once. */
export type TopUpOffer = {
  rule: FeeView
  /** What that is for the amount asked about. */
  cost: { fee: Money; total: Money } | null
} & ({ rail: 'bank'; expectedHours: { from: number; to: number } } | { rail: 'card' })

/** A rail's callback after its signature was checked and its body parsed. */
export type RailReport = {
  rail: string
  eventId: string
  type: 'topup.succeeded' | 'topup.failed' | 'topup.returned'
  reference: string
  account: string
  amount: Money
  payerName?: string
  reason?: TopUpReason
  occurredAt: Date
  /** The bytes as they arrived, and the signature header they came with. */
  raw: Uint8Array
  signature: string
}

/** A callback of a type that nothing has to be done about: kept as it came. */
export type UnreadReport = Pick<RailReport, 'rail' | 'eventId' | 'raw' | 'signature'> & { type: 'unread' }

/** `ignored` = stored, and nothing to do; `suspense` = the money is kept apart and staff are told. */
export type RailOutcome = 'credited' | 'failed' | 'returned' | 'suspense' | 'ignored' | 'repeated'
