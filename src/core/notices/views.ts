import type { AnnouncementNotice } from '../announcement/notice.ts'
import type { KeysEnd } from '../api/views.ts'
import type { ApprovalKind } from '../approvals/asked.ts'
import type { ApprovalOutcome } from '../approvals/views.ts'
import type { ChatRef, Locale } from '../chat/views.ts'
import type { ConnectionNotice } from '../connection/notice.ts'
import type { CorrectionNotice } from '../correction/views.ts'
import type { Wanted } from '../destination/views.ts'
import type { Jump } from '../fx/store-rates.ts'
import type { RatesTrouble } from '../fx/take-rates.ts'
import type { HeldReturned } from '../held/views.ts'
import type { IdentityCode } from '../identity/views.ts'
import type { NoMailbox } from '../mail/views.ts'
import type { Money } from '../money/money.ts'
import type { PayoutDeclined, PayoutRail } from '../payout/views.ts'
import type { FreezeNotice } from '../people/freeze/notice.ts'
import type { MailboxNotice } from '../people/mailbox/notice.ts'
import type { PinNotice } from '../people/pin/notice.ts'
import type { RebindNotice } from '../people/rebind/notice.ts'
import type { CodeNotice } from '../people/second-factor/notice.ts'
import type { LoginNotice } from '../people/session/notice.ts'
import type { RailReason } from '../rails/views.ts'
import type { DifferenceCause } from '../reconcile/views.ts'
import type { RefundNotice } from '../refund/notices.ts'
import type { RiskOutcome, RiskReason } from '../risk/rules.ts'
import type { SupportNotice } from '../support/notice.ts'
import type { SuspenseCause } from '../suspense/views.ts'
import type { TopUpRail } from '../topup/views.ts'
import type { LimitsNotice } from '../wallet/own-limits/views.ts'
import type { WebhookNotice } from '../webhook/notice.ts'
import type { ShopNotice } from './shop-notice.ts'

/** Something a person must be told, with what is needed to say it. Every kind has words in every language. */
export type Notice =
  | {
      kind: 'money_received'
      amount: Money
      from: string
      note: string | null
      reference: string
      available: Money
      /** It waits on hold, because staff froze the account. Left out where it does not. */
      held?: true
    }
  | ShopNotice
  | RefundNotice
  | CorrectionNotice
  | LimitsNotice
  | ConnectionNotice
  | FreezeNotice
  | PinNotice
  | RebindNotice
  | MailboxNotice
  /** The link with which this person came, before they had an account. `amount` is null wherever they name the sum. */
  | { kind: 'payment_waiting'; shop: string; amount: Money | null; description: string; link: string }
  /** `waiting`: the payment it was begun for, while that can still be made. */
  | ({
      kind: 'topup_credited'
      fee: Money
      available: Money
      asked: Money
      waiting?: { shop: string; amount: Money | null; link: string }
    } & TopUpNews)
  | ({ kind: 'topup_failed'; reason: RailReason } & TopUpNews)
  | ({ kind: 'topup_expired' } & TopUpNews)
  | { kind: 'topup_in_review'; received: Money; asked: Money; reference: string }
  /** `of`: what was credited, where that is more than the `amount` that was taken back. */
  | ({ kind: 'topup_returned'; reason: RailReason | null; of?: Money } & TopUpNews)
  /** Money on its way out to one's own account or card: the provider has it, it has arrived, it is back, or nobody knows yet. */
  | ({ kind: 'payout_sent' } & PayoutNews)
  | ({ kind: 'payout_settled' } & PayoutNews)
  | ({ kind: 'payout_returned' } & PayoutNews)
  | ({ kind: 'payout_unknown' } & PayoutNews)
  /** `until`: until then only small amounts go there. `wanted`: what it was added for. */
  | {
      kind: 'destination_added'
      destination: string
      wanted: Wanted | null
      rail: PayoutRail
      lastFour: string
      at: Date
      until: Date
    }
  | { kind: 'password_ready' }
  | { kind: 'email_verified' }
  /** Our mail came back: there is no such mailbox. `email`: whole only where its owner is typing it. */
  | { kind: 'no_mailbox'; of: NoMailbox; email: string }
  /** `frozen`: by its owner, and so it stays until they unfreeze it. */
  | { kind: 'password_changed'; at: Date; until: Date; frozen?: boolean }
  // `replaces`: the end of the key whose place it takes, which works until `until`
  | { kind: 'api_key_made'; hint: string; cryptoPay?: true; at: Date; replaces?: string; until?: Date }
  /** All of a shop's keys were revoked, as the account's way in was made anew. */
  | { kind: 'api_keys_ended'; count: number; why: KeysEnd }
  | WebhookNotice
  | CodeNotice
  /** Another address was asked for, is the account's now (both can be stopped by mail, until then), or is not after all. */
  | { kind: 'email_change'; stage: 'asked' | 'changed' | 'kept'; until: Date }
  /** By whoever knew the old one. */
  | { kind: 'password_renewed'; at: Date }
  | { kind: 'recovery_opened'; id: string }
  | LoginNotice
  /** The risk rules found something. `to`: the payee, masked, or the shop. `told`: what became of it. */
  | {
      kind: 'payment_suspicious'
      intent: string
      amount: Money
      to: string
      reason: RiskReason
      became: 'sent' | 'held' | 'refused'
      until: Date | null
    }
  /** The same of a withdrawal to an account or card of one's own. */
  | {
      kind: 'payout_suspicious'
      payout: string
      amount: Money
      rail: PayoutRail
      lastFour: string
      reason: RiskReason
      became: 'sent' | 'held' | 'refused'
    }
  /** What waited is sent, or its money is back with whoever meant to pay; `again`: the payment, where sending it once more helps. */
  | { kind: 'held_sent'; amount: Money; to: string; reference: string }
  | { kind: 'held_returned'; total: Money; to: string; reference: string; why: HeldReturned; again?: string }
  /** A withdrawal that staff looked at did not go, and its money is back. */
  | {
      kind: 'payout_declined'
      amount: Money
      total: Money
      rail: PayoutRail
      lastFour: string
      reference: string
      why: PayoutDeclined
    }
  /** Why a payment, or a withdrawal, was stopped, from support who has looked. */
  | { kind: 'risk_explained'; reason: RiskReason; reference: string; withdrawal?: boolean }
  | { kind: 'risk_opened'; id: string; amount: Money; reason: RiskReason; outcome: RiskOutcome }
  /** `until`: until when only small payments go out, whatever the level allows. */
  | { kind: 'identity_approved'; level: number; until: Date | null }
  | { kind: 'identity_asked'; level: number; code: IdentityCode; words: string }
  | { kind: 'identity_rejected'; level: number; code: IdentityCode; words: string }
  /** Taken back by us: the account was frozen, or changed its chat. */
  | { kind: 'identity_withdrawn'; level: number }
  | { kind: 'identity_submitted'; caseId: string; level: number }
  | SupportNotice
  | { kind: 'suspense_opened'; amount: Money; reference: string; cause: SuspenseCause }
  /** For staff: a transfer that waited went, for the customer of its like had spent theirs. */
  | { kind: 'suspense_spared'; itemId: string; amount: Money; reference: string }
  /** For staff: rates that are not believed, or a feed that says nothing. */
  | { kind: 'rates_troubled'; why: RatesTrouble; jumps: Jump[] }
  /** A statement was held against our books, and so many new differences were found; `open`: how many there are now. */
  | { kind: 'differences_found'; rail: string; count: number; open: number }
  /** For staff: so many lines of statements do not open, and what their payers wrote is lost. */
  | { kind: 'lines_unread'; count: number }
  | { kind: 'difference_handed'; id: string; rail: string; cause: DifferenceCause; amount: Money; by: string }
  /** A statement or picture that could not be made; its days. */
  | { kind: 'paper_ended'; picture: boolean; data?: boolean; from: string; to: string }
  | AnnouncementNotice
  /** The picture of a month that is over; its days. `id`: the paper it is. */
  | { kind: 'month_picture'; id: string; from: string; to: string }
  /** A rail told us of a payment and, asked, knows nothing of it. */
  | { kind: 'report_contradicted'; rail: string; amount: Money; reference: string }
  | { kind: 'approval_asked'; id: string; what: ApprovalKind; by: string }
  | { kind: 'approval_decided'; id: string; what: ApprovalKind; outcome: ApprovalOutcome; by: string | null }

type TopUpNews = { rail: TopUpRail; amount: Money; reference: string }

/** `available`: what its owner has then; `lastFour`: of where it went. */
type PayoutNews = {
  amount: Money
  total: Money
  rail: PayoutRail
  lastFour: string
  reference: string
  available: Money
  reason: RailReason | null
}

export type NoticeKind = Notice['kind']
export type NoticeOf<K extends NoticeKind> = Extract<Notice, { kind: K }>

/** Something that happened, and when. */
export type Told = { notice: Notice; at: Date }

/** One message ready to be delivered. `also`: later notices it tells, a line each; `ids`: all of them, `id` the first. */
export type NoticeView = Told & {
  id: string
  ids: string[]
  chat: ChatRef
  locale: Locale
  also: Told[]
  phrase: string | null
  /** The chat locks itself, and its PIN was not just entered: sums and names are not for whoever holds the phone. */
  locked: boolean
}

/** `blocked`: the person blocked the bot; the money is theirs all the same. `again`: try later. */
export type DeliveryOutcome = 'sent' | 'blocked' | 'again' | 'undeliverable'
