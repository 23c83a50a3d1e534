import { cancelRefund } from './cancel-refund.ts'
import { confirmRefund } from './confirm-refund.ts'
import { getSale } from './get-sale.ts'
import { setRefundPolicy } from './policy/set-refund-policy.ts'
import { quoteRefund } from './quote-refund.ts'
import { askRefund } from './request/ask-refund.ts'
import { declineRefund } from './request/decline-refund.ts'
import { disputeRefund } from './request/dispute-refund.ts'

/** Giving back, each in one transaction. */
export const REFUND = {
  quoteRefund,
  confirmRefund,
  cancelRefund,
  getSale,
  askRefund,
  declineRefund,
  disputeRefund,
  setRefundPolicy,
} as const

/** All of them find what they did by its state, or write one more card. */
export const REFUND_REPEATABLE = Object.values(REFUND)
