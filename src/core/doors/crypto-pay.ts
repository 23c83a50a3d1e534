import type { ApiBalance, ApiCaller } from '../api/views.ts'
import type { TransferAnswer, TransferAsked } from '../crypto-pay/make-crypto-pay-transfer.ts'
import type {
  CryptoPayApp,
  CryptoPayInvoice,
  CryptoPayStats,
  CryptoPayTerms,
  CryptoPayTransfer,
  CryptoPayWhich,
} from '../crypto-pay/views.ts'
import type { Result } from '../kit/failure.ts'
import type { CurrencyCode } from '../money/currency.ts'

/**
 * The part of the core's door for servers that speak the Crypto Pay protocol. They show a token made for that, which opens
 * nothing else; each call answers `api_key_invalid`, `scope_missing` and `account_restricted` besides what stands with it.
 */
export type CryptoPayDoor = {
  getCryptoPayApp(input: ApiCaller): Promise<Result<CryptoPayApp>>
  /** Another invoice at every call. `return_url_refused`, and what refuses an invoice of `/v1`. */
  createCryptoPayInvoice(input: ApiCaller & { terms: CryptoPayTerms }): Promise<Result<CryptoPayInvoice>>
  listCryptoPayInvoices(input: ApiCaller & CryptoPayWhich): Promise<Result<CryptoPayInvoice[]>>
  /** `invoice_unknown`; `already_paid`: it stays. */
  deleteCryptoPayInvoice(input: ApiCaller & { number: bigint }): Promise<Result<true>>
  /**
   * Pays a person, once a `spend_id`. `payouts_off`, `budget_exhausted`, `payee_not_found`, `idempotency_mismatch`,
   * `reference_taken`, and what refuses any payment.
   */
  makeCryptoPayTransfer(input: TransferAsked): Promise<Result<TransferAnswer>>
  listCryptoPayTransfers(
    input: ApiCaller & {
      numbers: readonly bigint[] | null
      currency: CurrencyCode | null
      spendId: string | null
      offset: number
      count: number
    },
  ): Promise<Result<CryptoPayTransfer[]>>
  getCryptoPayBalance(input: ApiCaller): Promise<Result<ApiBalance[]>>
  getCryptoPayStats(input: ApiCaller & { from: Date; until: Date }): Promise<Result<CryptoPayStats>>
}
