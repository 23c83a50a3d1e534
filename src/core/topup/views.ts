import type { Money } from '../money/money.ts'
import type { Platform, RailHealth } from '../ports/order-desk.ts'
import type { RailReason } from '../rails/views.ts'
import type { FeeView } from '../wallet/fee-view.ts'

export type TopUpState = 'pending' | 'in_review' | 'credited' | 'failed' | 'returned' | 'expired'

/** The ways money can come in, in the order they are offered. */
export const TOPUP_RAILS = ['card', 'platform', 'provider', 'bank'] as const
export type TopUpRail = (typeof TOPUP_RAILS)[number]

/** Those that are paid on somebody else's page. */
export type OrderedRail = Exclude<TopUpRail, 'bank'>

/** Where a bank transfer goes. */
export type BankDetails = { holder: string; bank: string; account: string; code: string }

/** Where an order is paid: the rail's page; null until the order is placed there. */
export type OrderDetails = { page: string | null }

/** What banks normally take, in hours, weekends apart. Words are the shell's. */
export const BANK_HOURS = { from: 1, to: 48 } as const

type TopUpFacts = {
  id: string
  reference: string
  /** What arrives. */
  amount: Money
  fee: Money
  /** What reaches us for that: amount and fee. */
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
    | { rail: 'card'; details: OrderDetails }
    /** `platform`: null when it is not supported any more. */
    | { rail: 'platform'; details: OrderDetails; platform: Platform | null }
    /** `ownFee`: what the provider takes for itself; `payable`: what is paid there in all. */
    | { rail: 'provider'; details: OrderDetails; platform: Platform | null; ownFee: Money; payable: Money }
  )

/** A way to top up as it is offered: what it costs, whether it works, and how long it takes where that is not at once. */
export type TopUpOffer = {
  rule: FeeView
  /** What that is for the amount asked about. */
  cost: { fee: Money; total: Money } | null
  health: RailHealth
  /** The way its reader chose to be offered first. */
  usual: boolean
} & (
  | { rail: 'bank'; expectedHours: { from: number; to: number } }
  | { rail: 'card' }
  | { rail: 'platform'; platforms: readonly Platform[] }
  /** `own`: what the provider takes for itself, and for the amount asked about what is paid there in all. */
  | {
      rail: 'provider'
      platforms: readonly Platform[]
      own: FeeView
      ownCost: { fee: Money; payable: Money } | null
    }
)
