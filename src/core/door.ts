import type { ChatRef, Locale } from './chat/views.ts'
import type { AccessDoor } from './doors/access.ts'
import type { AlarmDoor } from './doors/alarm.ts'
import type { ApiDoor } from './doors/api.ts'
import type { BooksDoor } from './doors/books.ts'
import type { ChatDoor } from './doors/chat.ts'
import type { CheckoutDoor } from './doors/checkout.ts'
import type { ConnectionDoor } from './doors/connection.ts'
import type { CryptoPayDoor } from './doors/crypto-pay.ts'
import type { DeskDoor } from './doors/desk.ts'
import type { EventDoor } from './doors/event.ts'
import type { ExchangeDoor } from './doors/exchange.ts'
import type { FactorDoor } from './doors/factor.ts'
import type { IdentityDoor } from './doors/identity.ts'
import type { MailboxDoor } from './doors/mailbox.ts'
import type { PaperDoor } from './doors/paper.ts'
import type { PayoutDoor } from './doors/payout.ts'
import type { RailsDoor } from './doors/rails.ts'
import type { RefundDoor } from './doors/refund.ts'
import type { RepeatDoor } from './doors/repeat.ts'
import type { RiskDoor } from './doors/risk.ts'
import type { ShopDoor } from './doors/shop.ts'
import type { ShopSalesDoor } from './doors/shop-sales.ts'
import type { ShopTeamDoor } from './doors/shop-team.ts'
import type { StaffDoor } from './doors/staff.ts'
import type { SupportDoor } from './doors/support.ts'
import type { TestModeDoor } from './doors/test-mode.ts'
import type { WebDoor } from './doors/web.ts'
import type { WebhookDoor } from './doors/webhook.ts'
import type { Result } from './kit/failure.ts'
import type { BooksReport } from './ledger/audit-books.ts'
import type { Sealed } from './ledger/seal-books.ts'
import type { MailSettled, MailView } from './mail/views.ts'
import type { CurrencyCode } from './money/currency.ts'
import type { Money } from './money/money.ts'
import type { DeliveryOutcome, NoticeView } from './notices/views.ts'
import type { PutAway, Receipt } from './payment/views.ts'
import type { PadOpening } from './people/pin/open-pad.ts'
import type {
  Actor,
  ChatLinkPurpose,
  IssuedLink,
  LinkPurpose,
  LinkView,
  PadKey,
  PadOutcome,
  PadView,
  RegistrationView,
} from './people/views.ts'
import type { RegionsView } from './region/views.ts'
import type { PayeeRef, PayeeView, SendQuote } from './send/views.ts'
import type { FeesView } from './wallet/fee-view.ts'
import type { BalancesView, HistoryPage, LimitsView, TransactionView } from './wallet/views.ts'

/**
 * The core's one door. Every call is one transaction and answers with a `Result`: the value, or a failure as data.
 * Whoever acts is named by their chat, or by the cookie of a browser that logged in (`actor`); what they may do is decided
 * behind this door, never in front of it: a browser looks and freezes, and pays at a checkout with the PIN, nothing else. Where a text has a card's number
 * in it every call answers `card_number`, but for those in `WRITTEN_ELSEWHERE`, and for an `idempotencyKey`;
 * words that are kept, as `kept-words.ts` decides of every text, and are a password or a code are `secret_in_words`.
 */
export type Core = FrontDoor &
  ChatDoor &
  RepeatDoor &
  SupportDoor &
  AlarmDoor &
  AccessDoor &
  MailboxDoor &
  FactorDoor &
  WebDoor &
  ShopDoor &
  TestModeDoor &
  ShopTeamDoor &
  ShopSalesDoor &
  RefundDoor &
  CheckoutDoor &
  ApiDoor &
  CryptoPayDoor &
  EventDoor &
  WebhookDoor &
  ConnectionDoor &
  StaffDoor &
  DeskDoor &
  RiskDoor &
  IdentityDoor &
  BooksDoor &
  ExchangeDoor &
  PayoutDoor &
  RailsDoor &
  PaperDoor

/** What the chat, the wire and the workers ask for. */
type FrontDoor = {
  // ---- registration and secrets
  /**
   * Begins, or goes on with, a registration. `already_registered`. `payLink`: the token of a payment link, of which the
   * person is told again once the account is open.
   */
  startRegistration(input: { actor: ChatRef; payLink?: string }): Promise<Result<RegistrationView>>
  /** `name_invalid`, `email_invalid`, `currency_not_supported`. Giving the email sends a link; a taken email looks the same. */
  giveRegistration(input: {
    actor: ChatRef
    field: 'name' | 'email' | 'currency'
    value: string
  }): Promise<Result<RegistrationView>>
  /** A shared contact: only one's own counts (`phone_foreign`, `phone_invalid`). */
  givePhone(input: {
    actor: ChatRef
    phone: string
    contactTelegramId: bigint | null
  }): Promise<Result<RegistrationView>>
  /** Goes back to an earlier step; what was given later is kept. */
  reopenRegistration(input: {
    actor: ChatRef
    step: 'name' | 'email' | 'phone' | 'currency'
  }): Promise<Result<RegistrationView>>
  /** Sends the email link again (`too_many_requests` after three an hour). */
  resendEmail(input: { actor: ChatRef }): Promise<Result<RegistrationView>>
  /** Forgets everything given so far; its links die. Nothing happens where none is under way. */
  cancelRegistration(input: { actor: ChatRef }): Promise<Result<null>>
  /** A one-time link for a page: 20 minutes, older ones of the purpose die. */
  issueLink(input: { actor: ChatRef; purpose: ChatLinkPurpose }): Promise<Result<IssuedLink>>
  /** What a page may show; changes nothing. `link_unknown`, `link_expired`, `link_used`. */
  readLink(input: { token: string; purpose: LinkPurpose }): Promise<Result<LinkView>>
  /** Consumes a `password_set` link. `password_weak` leaves it usable. */
  setPassword(input: { token: string; password: string }): Promise<Result<{ locale: Locale }>>
  /** Consumes an `email_verify` link. */
  verifyEmail(input: { token: string }): Promise<Result<{ locale: Locale }>>
  /** A shuffled pad, living 2 minutes. `authorise` needs an intent of the actor's own, `unlock` opens the chat's lock, `pin_change` asks for the PIN there is and `pin_new` for another. `auth_locked`, `pin_unset`, `pin_renewal_over`. */
  openPad(input: PadOpening): Promise<Result<PadView>>
  /** One press. The sixth digit decides. Five wrong PINs lock for 15 minutes, then doubling (`auth_locked`). `stale`: a key of an earlier deal, which counts for nothing. `pad_expired`. */
  pressPad(input: { actor: ChatRef; padId: string; key: PadKey }): Promise<Result<PadOutcome>>
  /** Stops everything going out, at once, and logs out every other browser. */
  freezeSelf(input: { actor: Actor }): Promise<Result<null>>
  /** Consumes an `unfreeze` link with the account's password. `auth_failed` leaves the link usable, `auth_locked` after five. */
  unfreezeSelf(input: { token: string; password: string; code?: string }): Promise<Result<{ locale: Locale }>>

  // ---- the wallet
  /** Available, on hold and together, per currency; the home currency first. */
  getBalances(input: { actor: Actor }): Promise<Result<BalancesView>>
  /** Newest first, at most 50. `cursor` is `older` or `newer` of a page before. */
  getHistory(input: { actor: Actor; cursor?: string; limit: number }): Promise<Result<HistoryPage>>
  /** One's own transaction by its reference (`not_found` for anybody else's). */
  getTransaction(input: { actor: Actor; reference: string }): Promise<Result<TransactionView>>
  /** What may be sent at once, today and this month (UTC), up to what no PIN is asked, and what the next level brings. Default: the home currency. `chat_locked`. */
  getLimits(input: { actor: Actor; currency?: CurrencyCode }): Promise<Result<LimitsView>>
  /** What everything costs in a currency, at every level, and what is announced; for everybody to read. */
  getFees(input: { actor?: ChatRef; currency: CurrencyCode }): Promise<Result<FeesView>>
  /** What may be done from which country, for everybody to read; with an `actor`, from theirs, too. */
  getRegions(input: { actor?: Actor }): Promise<Result<RegionsView>>

  // ---- sending
  /** `payee_not_found`, `payee_unavailable`, `self_transfer`, `too_many_requests` after 20 misses an hour. */
  findPayee(input: { actor: ChatRef; payee: PayeeRef }): Promise<Result<PayeeView>>
  /** The newest people one has sent to, for buttons. */
  recentPayees(input: { actor: ChatRef; limit: number }): Promise<Result<PayeeView[]>>
  /**
   * Writes the intent the confirm card shows; checks funds, limits, freeze and payee as confirming will. Lives 5 minutes.
   * `amount` arrives, paid from the balance `from` (without it: from one that suffices); with `to` it is what is paid, and
   * arrives in that currency. Across currencies the card lives as long as its rate, at most a minute. `rates_stale`,
   * `region_not_supported`.
   */
  quoteSend(input: {
    actor: ChatRef
    payee: PayeeRef
    amount: Money
    from?: CurrencyCode | undefined
    to?: CurrencyCode | undefined
    note?: string | undefined
  }): Promise<Result<SendQuote>>
  /** A fresh card for an expired one: same payee, amount and note, today's fee. `not_found`, and what `quoteSend` refuses. */
  requoteSend(input: { actor: ChatRef; intentId: string }): Promise<Result<SendQuote>>

  // ---- confirming, whatever is paid
  /** Books it, once. `auth_required` when the PIN, or the code after it, is missing; `quote_expired`; and whatever its quote would refuse now. */
  confirmPayment(input: { actor: ChatRef; intentId: string }): Promise<Result<Receipt>>
  /** Puts an unconfirmed card away; one that was confirmed stays confirmed, and that is said. */
  cancelPayment(input: { actor: ChatRef; intentId: string }): Promise<Result<PutAway>>

  // ---- told by the workers
  /** Takes what this notice's reader is to be told next, oldest first; null when there is nothing to tell them now. */
  takeNotice(input: { id: string }): Promise<Result<NoticeView | null>>
  /**
   * What became of that: of the notices `told` (the message's `ids`), which were taken for the notice `id`. `again` comes
   * back after `afterMs`, or after growing pauses. Said twice, it changes nothing.
   */
  settleNotice(input: { id: string; told: string[]; outcome: DeliveryOutcome; afterMs?: number }): Promise<Result<null>>
  /** Takes a waiting mail for sending; null when it was sent already. */
  takeMail(input: { id: string }): Promise<Result<MailView | null>>
  /** Once it is sent, its address and links are forgotten. */
  settleMail(input: { id: string; outcome: MailSettled }): Promise<Result<null>>
  /** Ends what is past its time: intents, top-ups, pads, links, buttons, registrations, old updates. Returns how many. */
  sweep(input: Record<never, never>): Promise<Result<{ ended: number }>>

  // ---- the house
  /** The ledger audit: rows examined and breaches found, per check. `kept`: heads of the seal written down elsewhere. */
  auditBooks(input: { kept?: readonly string[] }): Promise<Result<BooksReport>>
  /** Seals what is finished of the books and of the audit log. Returns the new blocks: keep their hashes elsewhere. */
  sealBooks(input: Record<never, never>): Promise<Result<Sealed>>
}
