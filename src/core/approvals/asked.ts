import type { PayoutResolution } from '../payout/views.ts'

/** What a staff member asks for: ids only. One more kind is one more line here, and what it does in `kinds.ts`. */
export type Asked =
  | { kind: 'release_account'; userId: string }
  | { kind: 'rebind_account'; rebindId: string }
  | { kind: 'assign_suspense'; itemId: string; userId: string }
  | { kind: 'send_back_suspense'; itemId: string }
  | { kind: 'release_payment'; intentId: string }
  /** `intentId`: the withdrawal's, as the risk rules name it. */
  | { kind: 'release_withdrawal'; intentId: string }
  | { kind: 'write_off_suspense'; itemId: string }
  | { kind: 'set_level'; caseId: string }
  | { kind: 'settle_difference'; differenceId: string }
  | { kind: 'resolve_payout'; payoutId: string; outcome: PayoutResolution; providerReference: string }

export type ApprovalKind = Asked['kind']
