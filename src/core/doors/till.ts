import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { Money } from '../money/money.ts'
import type { PayerCodeView } from '../shop/payer-code/views.ts'
import type { TillSaleView, TillView } from '../shop/till/views.ts'

/** The part of the core's door through which shops sell at a counter (S40). */
export type TillDoor = {
  /** The till of the shop one acts for, with what it took today. `shop_missing`, `chat_locked`. */
  getTill(input: { actor: ChatRef }): Promise<Result<TillView>>
  /**
   * A sale, to be paid once within ten minutes. `amount_too_small`, `amount_too_large`, `merchant_not_accepting`,
   * `too_many_requests`.
   */
  openSale(input: { actor: ChatRef; amount: Money; description?: string }): Promise<Result<TillSaleView>>
  /** How it stands, and who paid it. `invoice_unknown`, `chat_locked`. */
  readSale(input: { actor: ChatRef; token: string }): Promise<Result<TillSaleView>>
  /**
   * A code to show at a counter, for a minute and one sale; the one before works no more. `account_frozen_by_user`,
   * `account_restricted`, `too_many_requests`.
   */
  issuePayerCode(input: { actor: ChatRef }): Promise<Result<PayerCodeView>>
  /**
   * Asks whoever shows this code for the price of a sale; they confirm on their own phone. One code, one sale.
   * `payer_code_invalid`, `own_link`, `invoice_unknown`, `too_many_requests` after wrong ones.
   */
  chargeCode(input: { actor: ChatRef; token: string; code: string }): Promise<Result<TillSaleView>>
  /** From whoever was asked by their code: they do not want it, and nobody can pay it any more. `invoice_unknown`. */
  refuseCharge(input: { actor: ChatRef; token: string }): Promise<Result<null>>
  /** Nobody can pay it any more, unless somebody has. `invoice_unknown`, `chat_locked`. */
  callOffSale(input: { actor: ChatRef; token: string }): Promise<Result<TillSaleView>>
}
