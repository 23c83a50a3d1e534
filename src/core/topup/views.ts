import type { Money } from '../money/money.ts'
import type { RailReason } from '../rails/views.ts'
import type { FeeView } from '../wallet/fee-view.ts'

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
  reason: RailReason | null
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
