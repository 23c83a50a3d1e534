import type { Refund } from '#prisma'
import type { NewEvent } from '../../event/record-events.ts'
import { typedId } from '../../kit/typed-id.ts'
import type { Scope } from '../../kit/use-case.ts'
import { toCanonical } from '../../money/parse.ts'
import type { Paid } from '../payment.ts'
import { amountsOfRow } from '../row.ts'
import { lockRequest } from './request.ts'

/**
 * All of it was given back: what its buyer asked for is over. A part is no answer: a shop that gives a cent back would
 * otherwise take the way to support from them. What two of staff decided ends a dispute, whole or in part. Returns what the shop's servers hear of that.
 */
export async function endRequest(scope: Scope, { left }: Paid, row: Refund): Promise<NewEvent[]> {
  const { intentId, shopId, live } = row
  const before = await lockRequest(scope, intentId)
  if (!before || before.state === 'refunded') return []
  const isDecided = row.approvalId !== null && before.state === 'disputed'
  if (row.amount < left.minor && !isDecided) return []
  const data = { state: 'refunded', answeredAt: before.answeredAt ?? scope.now }
  await scope.tx.refundRequest.update({ where: { intentId }, data, select: { intentId: true } })
  if (before.state !== 'disputed') return []
  const { amount } = amountsOfRow(row)
  const about = { payment: typedId('pay', intentId), amount: toCanonical(amount), currency: amount.currency }
  return [{ shopId, type: 'dispute.closed', data: about, once: `dispute.closed:${intentId}`, live }]
}
