import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import type { HistoryRow } from '../wallet/history-rows.ts'
import type { TransactionView } from '../wallet/views.ts'
import { openReason } from './row.ts'

/** What a transaction has to do with refunds: it is one, or this much of it was given back. */
export async function refundsOf(
  scope: Scope,
  { id, kind, currency }: HistoryRow,
): Promise<Pick<TransactionView, 'refund' | 'refunded'>> {
  const { tx } = scope
  if (kind === 'refund' || kind === 'refunded') {
    const include = {
      shop: { select: { owner: { select: { dataKey: true } } } },
      intent: { select: { reference: true } },
    }
    const row = await tx.refund.findUniqueOrThrow({ where: { id }, include })
    const refund = { reason: openReason(scope, row.shop.owner, row), payment: row.intent.reference }
    return { refund, refunded: null }
  }
  if (kind !== 'paid' && kind !== 'sold') return { refund: null, refunded: null }
  const done = { intentId: id, state: 'succeeded' }
  const { _sum } = await tx.refund.aggregate({ where: done, _sum: { amount: true, payerAmount: true } })
  const minor = kind === 'paid' ? _sum.payerAmount : _sum.amount
  return { refund: null, refunded: minor ? money(minor, currencyOf(currency)) : null }
}
