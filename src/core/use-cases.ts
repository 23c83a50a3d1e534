import { API, API_PROCEDURES, API_REPEATABLE, API_UNFRAMED } from './api/use-cases.ts'
import { APPROVALS, APPROVALS_PROCEDURES } from './approvals/use-cases.ts'
import { meetChat } from './chat/meet-chat.ts'
import { CHAT, CHAT_REPEATABLE, CHAT_UNFRAMED } from './chat/use-cases.ts'
import { CHECKOUT, CHECKOUT_PROCEDURES, CHECKOUT_REPEATABLE } from './checkout/use-cases.ts'
import {
  CONNECTION,
  CONNECTION_PROCEDURES,
  CONNECTION_REPEATABLE,
  CONNECTION_UNFRAMED,
} from './connection/use-cases.ts'
import { DESK, DESK_PROCEDURES, DESK_REPEATABLE } from './desk/use-cases.ts'
import { EXCHANGE, EXCHANGE_PROCEDURES, EXCHANGE_REPEATABLE } from './exchange/use-cases.ts'
import { getHolds } from './held/get-holds.ts'
import { settleHeld } from './held/settle-held.ts'
import { IDENTITY, IDENTITY_PROCEDURES, IDENTITY_REPEATABLE } from './identity/use-cases.ts'
import { auditBooks } from './ledger/audit-books.ts'
import { sealBooks } from './ledger/seal-books.ts'
import { settleMail } from './mail/settle-mail.ts'
import { takeMail } from './mail/take-mail.ts'
import { MY_DATA_PROCEDURES } from './my-data/use-cases.ts'
import { settleNotice } from './notices/settle-notice.ts'
import { takeNotice } from './notices/take-notice.ts'
import { PAPER, PAPER_REPEATABLE, PAPER_UNFRAMED } from './paper/use-cases.ts'
import { cancelPayment } from './payment/cancel-payment.ts'
import { PAYOUT, PAYOUT_PROCEDURES, PAYOUT_REPEATABLE } from './payout/use-cases.ts'
import { freezeSelf } from './people/freeze/freeze-self.ts'
import { unfreezeSelf } from './people/freeze/unfreeze-self.ts'
import { getSecurity } from './people/get-security.ts'
import { issueLink } from './people/link/issue-link.ts'
import { readLink } from './people/link/read-link.ts'
import { setPassword } from './people/link/set-password.ts'
import { verifyEmail } from './people/link/verify-email.ts'
import { openPad } from './people/pin/open-pad.ts'
import { pressPad } from './people/pin/press-pad.ts'
import { REGISTRATION } from './people/registration/use-cases.ts'
import { requestReset } from './people/reset/request-reset.ts'
import { resetPassword } from './people/reset/reset-password.ts'
import { SECOND_FACTOR, SECOND_FACTOR_PROCEDURES } from './people/second-factor/use-cases.ts'
import { SESSION, SESSION_PROCEDURES, SESSION_REPEATABLE } from './people/session/use-cases.ts'
import { ACCESS, ACCESS_PROCEDURES, ACCESS_REPEATABLE } from './people/use-cases.ts'
import { RAILS, RAILS_PROCEDURES, RAILS_REPEATABLE } from './rails/use-cases.ts'
import { BOOKS, BOOKS_REPEATABLE } from './reconcile/use-cases.ts'
import { REFUND, REFUND_REPEATABLE } from './refund/use-cases.ts'
import { noteDenied } from './refusal/note-denied.ts'
import { getRegions } from './region/get-regions.ts'
import { RISK, RISK_REPEATABLE } from './risk/use-cases.ts'
import { findPayee } from './send/find-payee.ts'
import { quoteSend } from './send/quote-send.ts'
import { recentPayees } from './send/recent-payees.ts'
import { requoteSend } from './send/requote-send.ts'
import { REPEAT, REPEAT_REPEATABLE } from './send/use-cases.ts'
import { TILL, TILL_REPEATABLE } from './shop/till/use-cases.ts'
import { SHOP, SHOP_PROCEDURES, SHOP_REPEATABLE, SHOP_UNFRAMED } from './shop/use-cases.ts'
import { appointStaff } from './staff/appoint-staff.ts'
import { STAFF_CODE, STAFF_CODE_PROCEDURES } from './staff/code/use-cases.ts'
import { dismissColleague } from './staff/dismiss-colleague.ts'
import { dismissStaff } from './staff/dismiss-staff.ts'
import { restrictCustomer } from './staff/restrict-customer.ts'
import { SUPPORT, SUPPORT_PROCEDURES, SUPPORT_REPEATABLE, SUPPORT_UNFRAMED } from './support/use-cases.ts'
import { listSuspense } from './suspense/list-suspense.ts'
import { readSuspense } from './suspense/read-suspense.ts'
import { sweep } from './sweep.ts'
import { getBalances } from './wallet/get-balances.ts'
import { getDefaults } from './wallet/get-defaults.ts'
import { getFees } from './wallet/get-fees.ts'
import { getHistory } from './wallet/get-history.ts'
import { getLimits } from './wallet/get-limits.ts'
import { getTransaction } from './wallet/get-transaction.ts'
import { setDefaults } from './wallet/set-defaults.ts'
import { setHomeCurrency } from './wallet/set-home-currency.ts'

/** Use cases that are one transaction each. Opening the door to one more should show in a diff: it is one line here. */
export const USE_CASES = {
  ...CHAT,
  ...REGISTRATION,
  issueLink,
  readLink,
  verifyEmail,
  openPad,
  freezeSelf,
  requestReset,
  ...SESSION,
  getSecurity,
  ...SECOND_FACTOR,
  ...ACCESS,
  recentPayees,
  quoteSend,
  requoteSend,
  cancelPayment,
  ...EXCHANGE,
  setHomeCurrency,
  getDefaults,
  setDefaults,
  ...REPEAT,
  ...SHOP,
  ...TILL,
  ...CHECKOUT,
  ...API,
  ...REFUND,
  ...CONNECTION,
  ...RISK,
  ...PAYOUT,
  ...RAILS,
  ...SUPPORT,
  ...DESK,
  restrictCustomer,
  ...APPROVALS,
  listSuspense,
  readSuspense,
  ...IDENTITY,
  ...BOOKS,
  ...PAPER,
  ...{ takeNotice, settleNotice, takeMail, settleMail },
  auditBooks,
  sealBooks,
  appointStaff,
  dismissStaff,
  noteDenied,
  ...STAFF_CODE,
} as const

/** Use cases that are a single statement, or only read, on the way of every update. */
export const UNFRAMED = {
  ...CHAT_UNFRAMED,
  ...SUPPORT_UNFRAMED,
  getBalances,
  getHolds,
  getHistory,
  getTransaction,
  getLimits,
  getFees,
  getRegions,
  ...PAPER_UNFRAMED,
  ...API_UNFRAMED,
  ...CONNECTION_UNFRAMED,
  ...SHOP_UNFRAMED,
} as const

/** Those that do slow work before their transaction, or need more than one. */
export const PROCEDURES = {
  meetChat,
  setPassword,
  resetPassword,
  ...EXCHANGE_PROCEDURES,
  ...ACCESS_PROCEDURES,
  ...SESSION_PROCEDURES,
  unfreezeSelf,
  ...API_PROCEDURES,
  ...SHOP_PROCEDURES,
  ...CHECKOUT_PROCEDURES,
  ...MY_DATA_PROCEDURES,
  ...CONNECTION_PROCEDURES,
  ...SECOND_FACTOR_PROCEDURES,
  ...STAFF_CODE_PROCEDURES,
  ...APPROVALS_PROCEDURES,
  dismissColleague,
  pressPad,
  findPayee,
  ...DESK_PROCEDURES,
  ...RAILS_PROCEDURES,
  settleHeld,
  sweep,
  ...PAYOUT_PROCEDURES,
  ...IDENTITY_PROCEDURES,
  ...SUPPORT_PROCEDURES,
} as const

/**
 * Those that may be run again where their COMMIT was asked for and never answered: they find what they did by its key,
 * or do the same twice to no effect, or only look. All others are then `Unavailable`, and whoever asked looks for
 * themselves: running them again would press a digit twice, or refuse a link as used that was used just now.
 */
export const REPEATABLE: ReadonlySet<unknown> = new Set([
  ...[cancelPayment, freezeSelf],
  ...[quoteSend, requoteSend, settleNotice, takeMail, settleMail, sealBooks],
  ...EXCHANGE_REPEATABLE,
  ...[setHomeCurrency, getDefaults, setDefaults],
  ...SHOP_REPEATABLE,
  ...TILL_REPEATABLE,
  ...API_REPEATABLE,
  ...CHECKOUT_REPEATABLE,
  ...REFUND_REPEATABLE,
  ...CONNECTION_REPEATABLE,
  ...CHAT_REPEATABLE,
  ...REPEAT_REPEATABLE,
  ...SESSION_REPEATABLE,
  ...[getSecurity, SECOND_FACTOR.getSecondFactor, recentPayees, readLink],
  ...ACCESS_REPEATABLE,
  ...RAILS_REPEATABLE,
  ...SUPPORT_REPEATABLE,
  ...[APPROVALS.listApprovals, APPROVALS.readApproval],
  ...DESK_REPEATABLE,
  ...RISK_REPEATABLE,
  ...PAYOUT_REPEATABLE,
  ...IDENTITY_REPEATABLE,
  ...BOOKS_REPEATABLE,
  ...[listSuspense, readSuspense, auditBooks, getBalances, getHistory, getTransaction, getLimits, getFees, getRegions],
  ...PAPER_REPEATABLE,
])
