import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import type { HistoryRow } from '../wallet/history-rows.ts'
import type { TransactionView } from '../wallet/views.ts'
import { askableUntil, termsOf } from './policy/in-force.ts'
import { requestOf } from './request/request.ts'
import { openReason } from './row.ts'

const NONE = { refund: null, refunded: null, refundRequest: null, askable: false, refundTerms: null }

/** What a transaction has to do with refunds: it is one, or this much of it was given back. */
export async function refundsOf(
  scope: Scope,
  { id, kind, currency, at, amount, state }: HistoryRow,
): Promise<Pick<TransactionView, 'refund' | 'refunded' | 'refundRequest' | 'askable' | 'refundTerms'>> {
  const { tx } = scope
  if (kind === 'refund' || kind === 'refunded') {
    const include = {
      shop: { select: { owner: { select: { dataKey: true } } } },
      intent: { select: { reference: true } },
    }
    const row = await tx.refund.findUniqueOrThrow({ where: { id }, include })
    const refund = { reason: openReason(scope, row.shop.owner, row), payment: row.intent.reference }
    return { ...NONE, refund }
  }
  if (kind !== 'paid' && kind !== 'sold') return NONE
  const done = { intentId: id, state: 'succeeded' }
  const { _sum } = await tx.refund.aggregate({ where: done, _sum: { amount: true, payerAmount: true } })
  const minor = kind === 'paid' ? _sum.payerAmount : _sum.amount
  const refunded = minor ? money(minor, currencyOf(currency)) : null
  const refundRequest = await requestOf(scope, id)
  // Taking it to support is its buyer's.
  if (kind === 'sold')
    return { ...NONE, refunded, refundRequest: refundRequest && { ...refundRequest, disputable: false } }
  const refundTerms = await termsOf(scope, id)
  const open = state === 'done' && askableUntil(at, refundTerms) > scope.now && (minor ?? 0n) < amount
  return { refund: null, refunded, refundRequest, askable: open && refundRequest === null, refundTerms }
}
