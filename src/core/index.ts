/** The core's one door. Shells import from here and nowhere deeper. */

export type { ButtonMeaning, ChatRef, ChatView, Locale, NewButton, Role, UserView } from './chat/views.ts'
export { LOCALES } from './chat/views.ts'
export { createCore } from './create.ts'
export type { Core } from './door.ts'
export type { Failure, FailureCode, NameProblem, PasswordProblem, Result } from './kit/failure.ts'
export type { CoreDeps } from './kit/use-case.ts'
export type { BooksReport } from './ledger/audit-books.ts'
export type { SealedBlock } from './ledger/seal-books.ts'
export type { MailTemplate, MailView } from './mail/views.ts'
export { CURRENCY_CODES, type CurrencyCode, exponentOf, isCurrency } from './money/currency.ts'
export { add, isZero, type Money, money, subtract } from './money/money.ts'
export {
  AMOUNT_CAP_MINOR,
  type AmountProblem,
  type ParsedAmount,
  parseAmount,
  parseCanonical,
  toCanonical,
} from './money/parse.ts'
export type { DeliveryOutcome, Notice, NoticeKind, NoticeView } from './notices/views.ts'
export type {
  IssuedLink,
  LinkPurpose,
  LinkView,
  PadKey,
  PadOutcome,
  PadView,
  RegistrationStep,
  RegistrationView,
  StaffMember,
} from './people/views.ts'
export type { PayeeRef, PayeeView, Receipt, SendQuote } from './send/views.ts'
export type { TicketMessageView, TicketView } from './support/views.ts'
export {
  type BankDetails,
  type RailOutcome,
  type RailReport,
  TOPUP_REASONS,
  type TopUpReason,
  type TopUpState,
  type TopUpView,
  type UnreadReport,
} from './topup/views.ts'
export type {
  BalancesView,
  BalanceView,
  FeeView,
  HistoryEntry,
  HistoryPage,
  LimitsView,
  TransactionView,
} from './wallet/views.ts'
