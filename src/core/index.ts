/** The core's one door. Shells import from here and nowhere deeper. */

export type { WebhookState } from './alarm/signs.ts'
export * from './alarm/views.ts'
export type { AlarmName } from './alarm/watches.ts'
export * from './announcement/views.ts'
export * from './api/payment-views.ts'
export { isLiveKey } from './api/secret.ts'
export * from './api/views.ts'
export * from './approvals/index.ts'
export * from './business/views.ts'
export * from './chat/views.ts'
export type { ClosedView, ClosingBlocker, ClosingView } from './closing/views.ts'
export * from './connection/views.ts'
export { createCore } from './create.ts'
export * from './crypto-pay/views.ts'
export * from './desk/views.ts'
export type { Destination, DestinationDraft, Destinations, Wanted } from './destination/views.ts'
export type { Core } from './door.ts'
export { EVENT_NAMES, EVENT_TYPES, type EventType } from './event/types.ts'
export type { ShopEvent } from './event/views.ts'
export type { ExchangeQuote, ExchangeReceipt, ExchangeSide } from './exchange/views.ts'
export type { RateView } from './fx/get-rates.ts'
export type { HeldReturned, HoldsView, HoldView, HoldWhy } from './held/views.ts'
export { HELP_FIGURES, type HelpFigure, type HelpFigureName, type HelpFigures } from './help/views.ts'
export { codesFor } from './identity/codes.ts'
export { COUNTRIES } from './identity/countries.ts'
export * from './identity/views.ts'
export { asWritten } from './kit/as-written.ts'
export { AUDIT_ACTIONS } from './kit/audit-actions.ts'
export { holdsCardNumber, maskCardNumbers } from './kit/card-number.ts'
export { looksLikeCode } from './kit/code-words.ts'
export type { Failure, FailureCode, NameProblem, PasswordProblem, Result } from './kit/failure.ts'
export type { JobPayload } from './kit/jobs.ts'
export { skeleton } from './kit/look-alike.ts'
export { shownLine } from './kit/shown-text.ts'
export { Unavailable } from './kit/unavailable.ts'
export type { CoreDeps } from './kit/use-case.ts'
export type { BooksReport } from './ledger/audit-books.ts'
export { KEYED_AUDITS } from './ledger/keyed-audits.ts'
export type { SealedBlock } from './ledger/seal-books.ts'
export type { MailTemplate, MailView } from './mail/views.ts'
export { CURRENCY_CODES, type CurrencyCode, exponentOf, isCurrency } from './money/currency.ts'
export { add, type Money, money } from './money/money.ts'
export {
  AMOUNT_CAP_MINOR,
  type AmountProblem,
  type ParsedAmount,
  parseAmount,
  parseCanonical,
  toCanonical,
} from './money/parse.ts'
export type { DataFile, DataOrder, DataPlace, DataRow } from './my-data/views.ts'
export type { DeliveryOutcome, Notice, NoticeKind, NoticeOf, NoticeView, Told } from './notices/views.ts'
export { type PeriodProblem, USUAL_PERIODS, type UsualPeriod } from './paper/day.ts'
export {
  LINE_KINDS,
  type LineKind,
  type LinePlace,
  type MonthPicture,
  type PaperDelivery,
  type PaperLine,
  type PaperOutcome,
  type PeriodView,
  type PictureOrder,
  type ReceiptOrder,
  type SpendingKind,
  STATEMENT_FORMS,
  type StatementForm,
  type StatementOffer,
  type StatementOrder,
  type Verification,
} from './paper/views.ts'
export type { LimitFailure, ShortFailure } from './payment/failure.ts'
export { type AcrossView, NOTE_MAX, type PaymentKind, type Receipt, type ReceiptOf } from './payment/views.ts'
export { isProviderReference } from './payout/resolve-payout.ts'
export * from './payout/views.ts'
export type * from './people/mailbox/views.ts'
export type { BoundView } from './people/rebind/get-bound.ts'
export type { RebindStage } from './people/rebind/tell.ts'
export * from './people/rebind/views.ts'
export * from './people/second-factor/views.ts'
export * from './people/views.ts'
export type { CardVault, SavedCard } from './ports/card-vault.ts'
export { FILE_BYTES_MAX, type FileProblem } from './ports/document-desk.ts'
export type { LeakedPasswords } from './ports/leaked-passwords.ts'
export type { NewOrder, OrderDesk, OrderStatus, PlacedOrder, Platform, RailHealth } from './ports/order-desk.ts'
export type { PayoutAnswer, PayoutDesk, PayoutOrder, PayoutStanding, PayoutTarget } from './ports/payout-desk.ts'
export type { RateFeed, RateReading } from './ports/rate-feed.ts'
export type { Scan, Scanner } from './ports/scanner.ts'
export type { Day, ReadStatement, StatementHead, StatementLine, StatementPart } from './ports/statement.ts'
export { StatementProblem } from './ports/statement.ts'
export type { RailView } from './rails/get-rails.ts'
export {
  PAYOUT_NEWS,
  type PayoutReport,
  RAIL_REASONS,
  type RailOutcome,
  type RailReason,
  type RailReport,
  TOPUP_NEWS,
  type TopUpReport,
  type UnreadReport,
} from './rails/views.ts'
export type { NumberedLine } from './reconcile/add-statement-lines.ts'
export { matchAll, type ReadIn, readStatements } from './reconcile/read-in.ts'
export type {
  BooksLine,
  BooksView,
  ClearingAge,
  DifferenceCause,
  DifferenceState,
  DifferenceView,
  MatchRound,
  Mirror,
  MovementView,
} from './reconcile/views.ts'
export { REFUND_TERMS_MAX, type RefundPolicy, type RefundTerms } from './refund/policy/views.ts'
export * from './refund/views.ts'
export { REGION_OPERATIONS, type RegionOperation, type RegionsView, type RegionView } from './region/views.ts'
export { RISK_REASONS, type RiskOutcome, type RiskReason } from './risk/rules.ts'
export type { RiskItemView } from './risk/views.ts'
export type { KeptPayee, PayeeRef, PayeeView, SendQuote } from './send/views.ts'
export * from './shop/index.ts'
export * from './shop-payout/views.ts'
export {
  PERMISSIONS,
  type Permission,
  permissionsOf,
  STAFF_ROLES,
  type StaffRole,
  takesCode,
} from './staff/permissions.ts'
export {
  type CustomerBrief,
  type CustomerRef,
  type CustomerView,
  REASON_MAX,
  RESTRICTION_CATEGORIES,
  type RestrictedBrief,
  type RestrictionCategory,
  type RestrictionView,
  type RoleProposal,
  type StaffMember,
} from './staff/views.ts'
export type { ArrivedMail } from './support/receive-mail.ts'
export type { Relay } from './support/relay.ts'
export type { TicketFile, TicketMessageView, TicketView } from './support/views.ts'
export type { OrderBrief, SuspenseItemView } from './suspense/views.ts'
export { TEST_DECLINES, TEST_OUTCOMES, type TestDecline } from './test-mode/outcomes.ts'
export { isTestToken } from './test-mode/token.ts'
export type { TestInvoiceView, TestTry } from './test-mode/views.ts'
export {
  type BankDetails,
  type OrderedRail,
  TOPUP_RAILS,
  type TopUpOffer,
  type TopUpRail,
  type TopUpState,
  type TopUpView,
} from './topup/views.ts'
export type { DefaultsView } from './wallet/defaults.ts'
export {
  FEE_OPERATIONS,
  type FeeOperation,
  type FeesView,
  type FeeView,
  type OperationFees,
  type Prices,
  type PriceView,
  priceAt,
} from './wallet/fee-view.ts'
export type {
  BalancesView,
  BalanceView,
  HistoryEntry,
  HistoryPage,
  LevelView,
  LimitsView,
  TakeLimitsView,
  TransactionView,
} from './wallet/views.ts'
export type { Replay } from './webhook/replay-events.ts'
export type { Settled as WebhookSettled } from './webhook/settle-webhooks.ts'
export type { EndpointTurn } from './webhook/steer-endpoint.ts'
export { type TargetProblem, targetProblem } from './webhook/target.ts'
export * from './webhook/views.ts'
