import type { ApiCaller } from '../api/views.ts'
import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { PutAway } from '../payment/views.ts'
import type { PayoutAnswer, PayoutAsked } from '../shop-payout/create-shop-payout.ts'
import type { AllowanceChange, AllowanceView, ApiPayout, ApiPayoutPage, PayoutSurface } from '../shop-payout/views.ts'

/** The part of the core's door through which shops' servers pay people, and their owners let them. */
export type ShopPayoutDoor = {
  /**
   * The card on which an owner lets their servers pay by a surface, `v1` where none is named, and what is in force.
   * `shop_missing`, `shop_right_missing`.
   */
  openAllowance(input: { actor: ChatRef; surface?: PayoutSurface }): Promise<Result<AllowanceView>>
  /** Changes what the card would allow. `amount_too_large`, `amount_too_small`, `quote_expired`. */
  changeAllowance(input: { actor: ChatRef; id: string; change: AllowanceChange }): Promise<Result<AllowanceView>>
  /** Agrees to exactly that. `auth_required` until PIN and code were given for it, `second_factor_off`, `quote_expired`. */
  agreeAllowance(input: { actor: ChatRef; id: string }): Promise<Result<AllowanceView>>
  /** Puts a card away that nobody agreed to. What is in force stays so, and is said to. */
  dropAllowance(input: { actor: ChatRef; id: string }): Promise<Result<PutAway>>
  /** Takes it back at once, by every surface where none is named. */
  endPayouts(input: { actor: ChatRef; surface?: PayoutSurface }): Promise<Result<null>>
  /**
   * Pays a person, once an idempotency key. `payouts_off`, `budget_exhausted`, `payout_unsigned`, `payee_not_found`,
   * `payee_unavailable`, `self_transfer`, `reference_taken`, and what refuses any payment.
   */
  createShopPayout(input: PayoutAsked): Promise<Result<PayoutAnswer>>
  /** `payout_unknown`. */
  getShopPayout(input: ApiCaller & { id: string }): Promise<Result<ApiPayout>>
  /** Newest first. `payout_unknown`. */
  listShopPayouts(
    input: ApiCaller & { after: string | null; reference: string | null; limit: number },
  ): Promise<Result<ApiPayoutPage>>
}
