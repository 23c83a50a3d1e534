import type { Asked } from '../approvals/asked.ts'
import type { Decision } from '../approvals/decide-approval.ts'
import type { ApprovalView, ProposalView } from '../approvals/views.ts'
import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { BooksCheck } from '../ledger/audit-books.ts'
import type { RecoveryBrief, RecoveryCase } from '../people/rebind/views.ts'
import type { IssuedLink } from '../people/views.ts'
import type { RailWay } from '../rails/switch-views.ts'
import type { RiskItemView } from '../risk/views.ts'
import type {
  CustomerRef,
  CustomerView,
  RestrictedBrief,
  RestrictionCategory,
  StaffInvitation,
  StaffMember,
} from '../staff/views.ts'
import type { SuspenseItemView } from '../suspense/views.ts'
import type { CustomerLimits } from '../wallet/own-limits/views.ts'

/**
 * The part of the door for staff: each call that names an actor asks for its permission (`not_allowed`), and none serves
 * one's own account (`own_account`).
 */
export type StaffDoor = {
  /**
   * A customer, masked and without amounts; with a reason, in full. Each look leaves a row. `customer_not_found`,
   * `too_many_requests`.
   */
  lookUpCustomer(input: { actor: ChatRef; who: CustomerRef; reason?: string }): Promise<Result<CustomerView>>
  /** Which accounts we keep frozen, masked, the earliest promise to look at them first; never one's own. */
  listRestricted(input: { actor: ChatRef }): Promise<Result<RestrictedBrief[]>>
  /** Freezes an account, alone; its owner is told. `superseded` when staff have it restricted already, `reason_needed`. */
  restrictCustomer(input: {
    actor: ChatRef
    userId: string
    category: RestrictionCategory
    reason: string
  }): Promise<Result<CustomerView>>
  /** What a request would say, before it is one, with the hash of exactly that. Refuses what asking would refuse. */
  proposeApproval(input: { actor: ChatRef; asked: Asked }): Promise<Result<ProposalView>>
  /**
   * Asks for what takes two people; asked again, it is the same request. Lives 24 hours. `superseded`, also where it would
   * be another one than was `shown`; `reason_needed`.
   */
  requestApproval(input: {
    actor: ChatRef
    asked: Asked
    reason: string
    shown?: string
  }): Promise<Result<ApprovalView>>
  /** Open requests the actor may decide, and their own. */
  listApprovals(input: { actor: ChatRef }): Promise<Result<ApprovalView[]>>
  /** One request; `not_allowed` for who neither asked nor may decide. */
  readApproval(input: { actor: ChatRef; id: string }): Promise<Result<ApprovalView>>
  /**
   * Decides a request, once; approving does it. Decided, expired or void, it comes back as it stands. `second_person`,
   * `look_needed`.
   */
  decideApproval(input: { actor: ChatRef; id: string; hash: string; decision: Decision }): Promise<Result<ApprovalView>>
  /**
   * Who asked for what takes two, and who decided, by marks that nobody makes without the house's keys: a part of the
   * ledger audit.
   */
  auditApprovals(input: Record<never, never>): Promise<Result<BooksCheck>>
  /** Recoveries whose owner has to be compared, the oldest first. */
  listCases(input: { actor: ChatRef }): Promise<Result<RecoveryBrief[]>>
  /** One of them, with what its owner states; it takes a fresh code. `superseded` when it is over. */
  readCase(input: { actor: ChatRef; id: string }): Promise<Result<RecoveryCase>>
  /** What a customer may send, and whether that is their own. `customer_not_found`. */
  readLimits(input: { actor: ChatRef; who: CustomerRef }): Promise<Result<CustomerLimits>>
  /** Every way money comes in or goes out by. */
  listWays(input: { actor: ChatRef }): Promise<Result<RailWay[]>>
  /** Switches one off, alone. `not_found`, `superseded`, `reason_needed`. */
  closeRail(input: { actor: ChatRef; way: string; reason: string }): Promise<Result<RailWay[]>>
  /** Somebody is no staff member any more, at once; an owner says so, alone. `own_account`, `proposal_invalid`. */
  dismissColleague(input: { actor: ChatRef; who: string; reason: string }): Promise<Result<{ name: string }>>
  /** Open cases of money that cannot be placed, or is missing. */
  listSuspense(input: { actor: ChatRef }): Promise<Result<SuspenseItemView[]>>
  /** One case; with `of`, which top-up of that customer it would pay. */
  readSuspense(input: { actor: ChatRef; itemId: string; of?: string }): Promise<Result<SuspenseItemView>>
  /** What the risk rules found and nobody closed; `of` a customer, everything, the newest first. */
  listRisk(input: { actor: ChatRef; of?: string }): Promise<Result<RiskItemView[]>>
  /** One such payment. `superseded`. */
  readRisk(input: { actor: ChatRef; id: string }): Promise<Result<RiskItemView>>
  /** Has been looked at. `superseded` while its money waits. */
  closeRisk(input: { actor: ChatRef; id: string }): Promise<Result<RiskItemView>>
  /** Tells the payer why their payment was stopped, and that the account is safe; needs the right to answer tickets. */
  explainRisk(input: { actor: ChatRef; id: string }): Promise<Result<null>>
  /** Gives a payment that waits for staff back to its payer, alone; sending it on takes two. `reason_needed`. */
  rejectPayment(input: { actor: ChatRef; id: string; reason: string }): Promise<Result<RiskItemView>>

  /** A chat asked for a staff command or button that is not for it; `asked` is its name. Leaves a row. */
  noteDenied(input: { actor: ChatRef; asked: string }): Promise<Result<null>>
  /** A code of their authenticator: what takes one may be done for ten minutes. `staff_code_missing`, `code_invalid`, ... */
  proveStaff(input: { actor: ChatRef; code: string }): Promise<Result<{ until: Date }>>

  // ---- on the page an invitation leads to
  /** What is to be set up. Reading uses nothing up. */
  readInvitation(input: { token: string }): Promise<Result<StaffInvitation>>
  /** Takes it into use with a first code, and the link with it. `code_invalid`, `link_used`. */
  acceptInvitation(input: { token: string; code: string }): Promise<Result<null>>

  // ---- at the owner's console, not in a chat
  /** Names a staff member. `proposal_invalid`: the last owner stays one. */
  appointStaff(input: StaffMember): Promise<Result<null>>
  /** A one-time link to the page where they set up their authenticator; the one they had is worth nothing. `not_found`. */
  inviteStaff(input: ChatRef): Promise<Result<IssuedLink>>
  /** They may do nothing more, and are told nothing more that is for staff. `not_found`, `proposal_invalid`: the last owner. */
  dismissStaff(input: ChatRef): Promise<Result<null>>
  /** Two Telegram accounts are one person's; with null, this one is nobody else's after all. `not_found`: neither is staff. */
  tieStaff(input: { chat: ChatRef; other: ChatRef | null }): Promise<Result<null>>
}
