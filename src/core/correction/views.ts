import type { Money } from '../money/money.ts'
import type { CustomerBrief } from '../staff/views.ts'

/** The house's own accounts that a posting by hand may name: what it earned, gave and lost. What is others' is not among them. */
export const HOUSE_ACCOUNTS = [
  'fee_send',
  'fee_pay',
  'fee_topup',
  'fee_exchange',
  'fee_withdraw',
  'fx_spread',
  'rounding',
  'loss',
  'goodwill',
] as const
export type HouseAccount = (typeof HOUSE_ACCOUNTS)[number]

/** Why an entry is given back, and why the house posts by hand: whoever it reaches reads it in their own language. */
export const REVERSAL_REASONS = ['mistake', 'fraud', 'our_error'] as const
export const POSTING_REASONS = ['fee_wrong', 'goodwill', 'our_error'] as const
export type ReversalReason = (typeof REVERSAL_REASONS)[number]
export type PostingReason = (typeof POSTING_REASONS)[number]
export type CorrectionReason = ReversalReason | PostingReason

/** The most one posting by hand moves, and all of a UTC day together: worth that many minor units of the pivot currency. */
export const POSTING_CAP: Money = { minor: 500_00n, currency: 'EUR' }
export const POSTING_DAY_CAP: Money = { minor: 2_000_00n, currency: 'EUR' }

/** Until how many days after an entry it may be given back. */
export const REVERSAL_DAYS = 180

/** What two of staff are asked to give back of an entry: out of `from`'s balance, to `to`, with the fees it had. */
export type ReversalProposal = {
  kind: 'reverse_entry'
  entry: string
  at: Date
  /** Null: the house. */
  to: CustomerBrief | null
  gets: Money
  from: CustomerBrief | null
  gives: Money
  /** Of what was moved, what has not been given back yet. */
  left: Money
  why: ReversalReason
}

/** Money of the house's own, to a customer or into another of its accounts. */
export type PostingProposal = {
  kind: 'post_manually'
  from: HouseAccount
  to: HouseAccount | CustomerBrief
  amount: Money
  why: PostingReason
}

/** What a customer is told: they got something, or what they had got was taken back. `of`: the entry that is given back. */
export type CorrectionNotice = {
  kind: 'correction'
  way: 'in' | 'out'
  amount: Money
  why: CorrectionReason
  reference: string
  of: string | null
  available: Money
  /** It waits on hold, because staff froze the account. */
  held?: true
}

/** What a correction's own transaction says of it. */
export type CorrectionView = { why: CorrectionReason; of: string | null }
