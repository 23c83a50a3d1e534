import type { ApprovalKind } from '../approvals/asked.ts'
import type { Stays } from '../held/stays.ts'
import type { Money } from '../money/money.ts'
import type { PayoutRail } from '../payout/views.ts'
import type { CustomerBrief } from '../staff/views.ts'
import type { RiskOutcome, RiskReason } from './rules.ts'

/** `refused`: nothing was booked. `returned`: it waited and came back. */
export type RiskState = 'held' | 'sent' | 'returned' | 'refused'

/** A payment or withdrawal the risk rules found something in, as staff see it. */
export type RiskItemView = {
  /** The payment's, or the withdrawal's. */
  id: string
  reference: string
  amount: Money
  payer: CustomerBrief
  /** Null where it goes to an account of the payer's own: then `account` says which. */
  payee: CustomerBrief | null
  account: { rail: PayoutRail; lastFour: string } | null
  outcome: RiskOutcome
  reasons: RiskReason[]
  state: RiskState
  at: Date
  /** By when it is decided; then it comes back by itself. Null where nothing waits. */
  until: Date | null
  /** Why it cannot leave its payer as their account stands; null where it can, and where nothing waits. */
  stays: Stays | null
  /** The chat it was asked in said that it was them. */
  isConfirmed: boolean
  /** Since when that chat had the wallet, where it had just taken it over; null where it is the owner's word. */
  confirmedByNew: Date | null
  /** Staff are done with it. */
  isClosed: boolean
  /** What waits for a second person. */
  asked: { id: string; kind: ApprovalKind }[]
}
