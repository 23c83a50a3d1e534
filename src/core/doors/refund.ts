import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { PutAway } from '../payment/views.ts'
import type { RefundPolicy } from '../refund/policy/views.ts'
import type { RefundQuote, RefundReceipt, RefundRequestView, RefundWish, SaleView } from '../refund/views.ts'
import type { ShopView } from '../shop/views.ts'

/** The part of the core's door through which shops give back what they were paid (S79-S81). */
export type RefundDoor = {
  /** A payment to the actor's shop by its number, with what was given back of it. `payment_unknown`, `shop_missing`. */
  getSale(input: { actor: ChatRef; payment: string }): Promise<Result<SaleView>>
  /**
   * Writes the card of a refund: all that is left, or a part. `payment_unknown`, `refund_over`, `refund_too_much`,
   * `amount_too_small`, `payer_gone`, `insufficient_balance`, `second_factor_needed`, `maintenance`, and what stops the shop.
   */
  quoteRefund(input: {
    actor: ChatRef
    payment: string
    amount: RefundWish
    reason: string | null
  }): Promise<Result<RefundQuote>>
  /** Books it, once: confirmed already, the same receipt. `quote_expired`, `auth_required`, and what the card is refused for. */
  confirmRefund(input: { actor: ChatRef; refundId: string }): Promise<Result<RefundReceipt>>
  /**
   * S79: asks for one's own payment back, once. `payment_unknown`, `refund_over`, `refund_ask_over`, `refund_too_much`,
   * `reason_needed`.
   */
  askRefund(input: { actor: ChatRef; payment: string; reason: string }): Promise<Result<RefundRequestView>>
  /** S80: the shop says no, and why. `payment_unknown`, `superseded`, `reason_needed`. */
  declineRefund(input: { actor: ChatRef; payment: string; reason: string }): Promise<Result<null>>
  /** To support with what was declined, or not answered in time. `payment_unknown`, `superseded`. */
  disputeRefund(input: { actor: ChatRef; payment: string }): Promise<Result<RefundRequestView>>
  /** What the shop says about refunds, for what is paid from now on. `shop_right_missing`, `text_too_long`. */
  setRefundPolicy(input: { actor: ChatRef; policy: Partial<RefundPolicy> }): Promise<Result<ShopView>>
  /** Puts the card away; one that was confirmed stays confirmed. */
  cancelRefund(input: { actor: ChatRef; refundId: string }): Promise<Result<PutAway>>
}
