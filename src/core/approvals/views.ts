import type { CustomerBrief, RestrictionView } from '../staff/views.ts'
import type { OrderBrief, SuspenseItemView } from '../suspense/views.ts'

/** What a staff member asks for: ids only. One more kind is one more line here, and what it does in `kinds.ts`. */
export type Asked =
  | { kind: 'release_account'; userId: string }
  | { kind: 'assign_suspense'; itemId: string; userId: string }
  | { kind: 'send_back_suspense'; itemId: string }
  | { kind: 'write_off_suspense'; itemId: string }

export type ApprovalKind = Asked['kind']

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
  restriction: RestrictionView | null
  item: SuspenseItemView | null
  order: OrderBrief | null
}
