import type { ApprovalKind } from '../approvals/asked.ts'
import type { Money } from '../money/money.ts'
import type { CustomerBrief } from '../staff/views.ts'
import type { TopUpState } from '../topup/views.ts'

/** Why money that arrived (or was taken back) is a case for staff. */
export const SUSPENSE_CAUSES = [
  'unknown_reference',
  'wrong_currency',
  'wrong_account',
  'wrong_amount',
  'paid_twice',
  'account_closed',
  'returned_short',
  'returned_unknown',
  'unreported',
  'payout_came_back',
  'payout_left',
] as const
export type SuspenseCause = (typeof SUSPENSE_CAUSES)[number]

/** `returned`: the bank took it back. `sent_back`: we asked the bank to. */
export type SuspenseState = 'open' | 'returned' | 'assigned' | 'sent_back' | 'written_off'

/** A top-up as a case of suspense names it. */
export type OrderBrief = { id: string; reference: string; amount: Money; state: TopUpState }

export type SuspenseItemView = {
  id: string
  rail: string
  /** As the payer wrote it; `masked`: but for one of ours, where who looks has given no fresh code, or works on no case. */
  reference: string
  masked: boolean
  amount: Money
  cause: SuspenseCause
  state: SuspenseState
  /** Money that is here and waits for an owner; false: money that is missing here. */
  here: boolean
  /** Of money that is here: our books sent it, and no statement shows it to have gone. */
  unshown: boolean
  createdAt: Date
  /** Of money a statement showed before its rail told of it: when that told of it after all. */
  told: Date | null
  /**
   * Of money that waits without a word: the case that is over of as much, which a statement showed on that day without a
   * word, and no callback told of. It may have been this.
   */
  shown: { id: string; state: SuspenseState; on: Date } | null
  /** The top-up that probably is meant, and whose it is; asked about a customer, theirs. */
  order: OrderBrief | null
  owner: CustomerBrief | null
  /** About a withdrawal two of staff resolved, of which its provider then said otherwise. */
  ofPayout: boolean
  /** Whose top-up or withdrawal its reference names, whoever else it is meant for now. */
  named: CustomerBrief | null
  /** Of money that was taken back, nobody knows from whom: everybody it may be taken back from. */
  given: CustomerBrief[]
  /** Of such money: that some waits here, too. Of money that waits: that some was taken back, nobody knows from whom. */
  alsoHere: boolean
  alsoMissing: boolean
  /**
   * Of money that waits: that the like of it was taken back from whom it names, or (null) the house carries it, and which
   * time that was. It may have been this.
   */
  recalled: { id: string; from: CustomerBrief | null; at: Date } | null
  /** What waits for a second person. */
  asked: { id: string; kind: ApprovalKind }[]
}
