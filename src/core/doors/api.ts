import type { ApiPayment, ApiPaymentPage, ApiRefund, ApiRefundPage, RefundTerms } from '../api/payment-views.ts'
import type {
  ApiBalance,
  ApiCaller,
  ApiKeyOffer,
  ApiKeyView,
  ApiScope,
  Invoice,
  InvoicePage,
  InvoiceTerms,
  KeyOverlap,
  KeyTerms,
  NewApiKey,
  Once,
} from '../api/views.ts'
import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { ShopPayoutDoor } from './shop-payout.ts'

/**
 * The part of the core's door through which shops' own servers ask for money. Whoever calls shows a key: each call answers
 * `api_key_invalid`, `scope_missing` and `account_restricted` besides what stands with it. An idempotency key means one
 * request for thirty days: asked again it answers what it answered, `idempotency_mismatch` for anything else under that
 * name, `idempotency_busy` while the first one is not done.
 */
export type ApiDoor = ShopPayoutDoor & {
  /**
   * What a link of the purpose `api_key` leads to. Uses nothing up. `link_unknown`, `link_used`, `link_expired`,
   * `shop_missing`.
   */
  getApiKeyOffer(input: { token: string }): Promise<Result<ApiKeyOffer>>
  /**
   * A key, shown by this answer alone; with `replaces` in the place of another, which works until the overlap is over.
   * `auth_failed`, `auth_locked`, `code_invalid`, `code_used`, `too_many_keys`, `account_frozen_by_user`,
   * `return_url_refused`, `webhook_url_refused`, `addresses_invalid`, `addresses_needed`, `not_found`.
   */
  makeApiKey(
    input: KeyTerms & {
      token: string
      password: string
      code?: string
      replaces?: { id: string; overlap: KeyOverlap }
    },
  ): Promise<Result<NewApiKey>>
  /** The keys of the actor's shop that work. `shop_missing`. */
  listApiKeys(input: { actor: ChatRef }): Promise<Result<ApiKeyView[]>>
  /** One of them works no more; answers with those that are left. `not_found`. */
  revokeApiKey(input: { actor: ChatRef; id: string }): Promise<Result<ApiKeyView[] | null>>

  /**
   * Lets a key in before what it wants is read: it works, `needs` is among what it may, and `address` (as the trusted
   * proxies vouch for it) is in its list. `address_not_allowed`.
   */
  admitKey(input: ApiCaller & { address: string; needs: ApiScope | null }): Promise<Result<null>>
  /** `reference_taken`, `amount_too_small`, `amount_too_large`, `region_not_supported`, `text_too_long`, `too_many_requests`. */
  createInvoice(input: ApiCaller & { idempotencyKey: string; terms: InvoiceTerms }): Promise<Result<Once<Invoice>>>
  /** `invoice_unknown`. */
  getInvoice(input: ApiCaller & { id: string }): Promise<Result<Invoice>>
  /** Newest first, `limit` at most, from behind the invoice `after`. `invoice_unknown`. */
  listInvoices(
    input: ApiCaller & { after: string | null; reference: string | null; limit: number },
  ): Promise<Result<InvoicePage>>
  /** Nobody can pay it any more; one that was paid stays paid. `invoice_unknown`. */
  withdrawInvoice(input: ApiCaller & { idempotencyKey: string; id: string }): Promise<Result<Once<Invoice>>>
  /** Newest first; by `reference`, whether that was charged (S43, S44). `payment_unknown`. */
  listPayments(
    input: ApiCaller & { after: string | null; reference: string | null; limit: number },
  ): Promise<Result<ApiPaymentPage>>
  /** `payment_unknown`. */
  getPayment(input: ApiCaller & { id: string }): Promise<Result<ApiPayment>>
  /** At once. `payment_unknown`, `refund_over`, `refund_too_much`, `amount_too_small`, `payer_gone`, `insufficient_balance`. */
  createRefund(input: ApiCaller & { idempotencyKey: string; terms: RefundTerms }): Promise<Result<Once<ApiRefund>>>
  /** Newest first, those made in the chat included. `refund_unknown`. */
  listRefunds(
    input: ApiCaller & { after: string | null; payment: string | null; limit: number },
  ): Promise<Result<ApiRefundPage>>
  /** `refund_unknown`. */
  getRefund(input: ApiCaller & { id: string }): Promise<Result<ApiRefund>>
  /** What the shop's owner has. */
  getApiBalance(input: ApiCaller): Promise<Result<ApiBalance[]>>
}
