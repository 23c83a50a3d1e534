import type { IdentityBrief } from '../identity/views.ts'
import type { PayoutCase, PayoutResolution } from '../payout/views.ts'
import type { MailboxCaseView } from '../people/mailbox/views.ts'
import type { RecoveryCase } from '../people/rebind/views.ts'
import type { DifferenceView } from '../reconcile/views.ts'
import type { RiskItemView } from '../risk/views.ts'
import type { CustomerBrief, RestrictionView } from '../staff/views.ts'
import type { OrderBrief, SuspenseItemView } from '../suspense/views.ts'
import type { ApprovalKind } from './asked.ts'
import type { Proposal } from './proposal.ts'

/** `void`: it could not be done any more, or was not what had been asked. */
export type ApprovalState = 'open' | 'approved' | 'refused' | 'withdrawn' | 'expired' | 'void'
export type ApprovalOutcome = Exclude<ApprovalState, 'open'>

export type ApprovalView = {
  id: string
  kind: ApprovalKind
  state: ApprovalState
  /** Names exactly what was asked; whoever decides sends it back, and decides about nothing else. */
  hash: string
  by: string
  reason: string
  createdAt: Date
  expiresAt: Date
  decidedBy: string | null
  /** The reader asked for it, and may withdraw it. */
  mine: boolean
  /** The reader may approve or refuse it. */
  mayDecide: boolean
  /** What it is about, each where there is one. */
  customer: CustomerBrief | null
  restrictions: RestrictionView[]
  item: SuspenseItemView | null
  /** What somebody who lost everything but mailbox and password states of themselves. */
  recovery: RecoveryCase | null
  /** Whose mailbox is lost. */
  mailbox: MailboxCaseView | null
  order: OrderBrief | null
  payment: RiskItemView | null
  identity: IdentityBrief | null
  difference: DifferenceView | null
  payout: PayoutCase | null
  /** What is asked to be said of that withdrawal. */
  resolution: { outcome: PayoutResolution; providerReference: string } | null
  /** What is asked for, in full, where that is more than a case or a customer. */
  proposal: Proposal | null
}

/** What a request would say, and the hash of exactly that. */
export type ProposalView = { hash: string; proposal: Proposal | null }
