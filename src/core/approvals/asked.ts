import type { HouseAccount, PostingReason, ReversalReason } from '../correction/views.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { PayoutResolution } from '../payout/views.ts'
import type { DecidedRefundReason } from '../refund/views.ts'
import type { StaffRole } from '../staff/permissions.ts'
import type { FeeOperation } from '../wallet/fee-view.ts'
import type { OwnLimits } from '../wallet/own-limits/views.ts'
import type { FeeTerms } from '../wallet/tariff/views.ts'

/** What a staff member asks for: ids, codes and amounts. One more kind is one more line here, and what it does in `kinds.ts`. */
export type Asked =
  /** `restrictionId`: which of them, where there are several. */
  | { kind: 'release_account'; userId: string; restrictionId?: string | undefined }
  | { kind: 'rebind_account'; rebindId: string }
  | { kind: 'replace_mailbox'; mailboxId: string }
  | { kind: 'assign_suspense'; itemId: string; userId: string }
  /** `recalled`: what the case says was taken back of the like of it, where it does. */
  | { kind: 'send_back_suspense'; itemId: string; recalled?: string | undefined }
  | { kind: 'release_payment'; intentId: string }
  /** `intentId`: the withdrawal's, as the risk rules name it. */
  | { kind: 'release_withdrawal'; intentId: string }
  | { kind: 'write_off_suspense'; itemId: string }
  /** `userId`: one of those whom the money may have been of that a bank took back. */
  | { kind: 'take_back_suspense'; itemId: string; userId: string }
  | { kind: 'set_level'; caseId: string }
  | { kind: 'settle_difference'; differenceId: string }
  | { kind: 'resolve_payout'; payoutId: string; outcome: PayoutResolution; providerReference: string }
  /** `payment`: its number. `amount`: in the shop's currency, null for all that is left; `why`: what both sides read. */
  | { kind: 'refund_payment'; payment: string; amount: Money | null; why: DecidedRefundReason }
  /** `entry`: its number. `amount`: of what reached its payee, null for all that is left. */
  | { kind: 'reverse_entry'; entry: string; amount: Money | null; why: ReversalReason }
  /** To one of the house's accounts or to a customer, of whom one is null. */
  | {
      kind: 'post_manually'
      from: HouseAccount
      to: HouseAccount | null
      userId: string | null
      amount: Money
      why: PostingReason
    }
  /** In the customer's home currency; all of them and `until` null: their level's again. */
  | { kind: 'set_limits'; userId: string; limits: OwnLimits; until: Date | null }
  | { kind: 'open_rail'; way: string }
  | { kind: 'set_fee'; operation: FeeOperation; currency: CurrencyCode; level: number; terms: FeeTerms; from: Date }
  /** Sums in minor units. */
  | {
      kind: 'set_limit_rule'
      currency: CurrencyCode
      level: number
      single: bigint
      daily: bigint
      monthly: bigint
      from: Date
    }
  /** `who`: a Telegram id or @username; `name`: what a new one is called. */
  | { kind: 'set_role'; who: string; role: StaffRole; name: string | null }

export type ApprovalKind = Asked['kind']
