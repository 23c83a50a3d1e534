import { createHash } from 'node:crypto'
import type { Intent, Refund } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import type { RefundAmounts, RefundView } from './views.ts'

type Terms = Pick<
  Refund,
  'id' | 'intentId' | 'ownerId' | 'payerId' | 'currency' | 'amount' | 'fee' | 'payerCurrency' | 'payerAmount'
>

/** What an authorisation is bound to (TXA-03): SHA-256 over the terms, 32 bytes. */
export function termsHash(terms: Terms): Uint8Array<ArrayBuffer> {
  const { id, intentId, ownerId, payerId, currency, amount, fee, payerCurrency, payerAmount } = terms
  const parts = ['refund', id, intentId, ownerId, payerId, currency, amount, fee, payerCurrency, payerAmount]
  return new Uint8Array(createHash('sha256').update(parts.join('\n')).digest())
}

/** Where a refund's reason is sealed, with the data key of the shop's owner. */
const reasonPlace = (refundId: string): string => `refund.reason:${refundId}`

type Key = { dataKey: Uint8Array<ArrayBuffer> }

export const sealReason = ({ keyring }: Scope, { dataKey }: Key, id: string, reason: string | null) =>
  reason === null ? null : Uint8Array.from(keyring.seal(dataKey, reasonPlace(id), reason))

export const openReason = (
  { keyring }: Pick<Scope, 'keyring'>,
  { dataKey }: Key,
  { id, reason }: Pick<Refund, 'id' | 'reason'>,
): string | null => (reason ? keyring.open(dataKey, reasonPlace(id), reason) : null)

/** The amounts of a refund's row as money. */
export function amountsOfRow({ currency: code, amount, fee, payerCurrency, payerAmount }: Refund): RefundAmounts {
  const currency = currencyOf(code)
  return {
    amount: money(amount, currency),
    fee: money(fee, currency),
    costs: money(amount - fee, currency),
    payerGets: money(payerAmount, currencyOf(payerCurrency)),
  }
}

/** A refund that is done, as either side sees it. */
export function viewRefund(
  scope: Pick<Scope, 'keyring'>,
  seller: Key,
  row: Refund & { intent: Pick<Intent, 'reference'> },
): RefundView {
  const { id: refundId, reference, confirmedAt, createdAt, intent } = row
  const told = { reason: openReason(scope, seller, row), at: confirmedAt ?? createdAt }
  return { refundId, reference, payment: intent.reference, ...amountsOfRow(row), ...told }
}
