import type { ApiCaller } from '../api/views.ts'
import type { Result } from '../kit/failure.ts'
import type { CoreDeps } from '../kit/use-case.ts'
import { type Confirm, payOut } from '../shop-payout/create-shop-payout.ts'
import type { PayoutDecline } from '../test-mode/outcomes.ts'
import { asTransfer, payeeName, referenceOf } from './transfer.ts'
import type { CryptoPayTransfer, CryptoPayTransferTerms } from './views.ts'

export type TransferAsked = ApiCaller & { terms: CryptoPayTransferTerms }
export type TransferAnswer = CryptoPayTransfer | { declined: PayoutDecline }

/**
 * Pays a person by their Telegram id, once for each `spend_id`, out of what the owner allowed for this surface: the same
 * payout as that of `/v1`, by the same rules, unsigned, for the protocol knows no signature. Asked again with the same words
 * it answers the same. `payouts_off`, `idempotency_mismatch` and `reference_taken` where the name stands for another one.
 */
export async function makeCryptoPayTransfer(
  deps: CoreDeps,
  confirm: Confirm,
  { key, terms }: TransferAsked,
): Promise<Result<TransferAnswer>> {
  const { userId, spendId, minor, currency, comment } = terms
  const reference = referenceOf(spendId)
  const made = await payOut(deps, confirm, {
    ...{ key, idempotencyKey: reference, signed: null, surface: 'crypto_pay' },
    terms: { payee: payeeName(userId), minor, currency, description: comment, reference, metadata: {} },
  })
  if (!made.ok) return made
  return { ok: true, value: 'declined' in made.value ? made.value : asTransfer(made.value.answer) }
}
