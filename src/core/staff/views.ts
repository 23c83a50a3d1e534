import type { ChatRef, Locale } from '../chat/views.ts'
import type { IdentityStanding } from '../identity/views.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { ToldRestriction } from '../people/freeze/standing.ts'
import type { MailboxStanding } from '../people/mailbox/views.ts'
import type { RecoveryStanding } from '../people/rebind/views.ts'
import type { PayeeRef } from '../send/views.ts'
import type { TicketView } from '../support/views.ts'
import type { BalanceView } from '../wallet/views.ts'
import type { StaffRole } from './permissions.ts'

export type StaffMember = ChatRef & { role: StaffRole; name: string }

/** What two of staff are asked to make of somebody; `now` null: they are not staff yet. */
export type RoleProposal = {
  kind: 'set_role'
  telegramId: string
  name: string
  now: StaffRole | null
  next: StaffRole
}

/** What the page of an invitation shows a staff member: the authenticator's secret in base 32, and as a QR picture says it. */
/** `locale`: of their chat; null while they have never written to us. */
export type StaffInvitation = { name: string; role: string; locale: Locale | null; secret: string; uri: string }

/** How staff name a customer: as payers do, or by the email of the account. */
export type CustomerRef = PayeeRef | { email: string }

/** The most characters of a reason. */
export const REASON_MAX = 500

/** What a restricted person is told it is about. The reason itself stays with staff. */
export const RESTRICTION_CATEGORIES = ['security', 'identity', 'payment', 'topup', 'legal'] as const
export type RestrictionCategory = (typeof RESTRICTION_CATEGORIES)[number]

/**
 * `topUp`: the reference of the one that was taken back, where the house restricted it; `by` and `reason` are null then.
 * `goes`: whether it is the one that a request is about.
 */
export type RestrictionView = {
  id: string
  category: RestrictionCategory
  since: Date
  by: string | null
  reason: string | null
  topUp: string | null
  goes: boolean
}

/** A customer in one line, masked. */
export type CustomerBrief = { userId: string; okpayId: string; maskedName: string; handle: string | null }

/** An account that we keep frozen, in a line: what it is about, each by when staff have looked. */
export type RestrictedBrief = { customer: CustomerBrief; reasons: ToldRestriction[] }

/** A customer as staff see them: masked and without amounts, until a reason is given (ADM-05). */
export type CustomerView = CustomerBrief & {
  state: string
  locale: Locale
  /** All that stand, the oldest first, their reasons only with one; none of them: it is not restricted. */
  restrictions: RestrictionView[]
  level: number
  homeCurrency: CurrencyCode
  openedAt: Date
  email: string
  phone: string
  holds: number
  /** The newest case of verification; with a reason, what its owner was told, too. */
  identity: IdentityStanding | null
  /** A recovery that is not over, or a move that can still be undone. */
  recovery: RecoveryStanding | null
  /** A request for another address instead of a lost mailbox that staff have. */
  lostMailbox: MailboxStanding | null
  openTickets: Pick<TicketView, 'number' | 'state'>[]
  /** References of the newest transactions, the newest first. */
  recent: string[]
  /** Only with a reason: the name in full, what is there, and what is on hold. `email` and `phone` are in full too. */
  unmasked: { name: string; balances: BalanceView[]; holds: { amount: Money; reason: string }[] } | null
}
