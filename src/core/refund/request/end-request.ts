import type { Refund, RefundRequest } from '#prisma'
import type { NewEvent } from '../../event/record-events.ts'
import type { Scope } from '../../kit/use-case.ts'
import type { Paid } from '../payment.ts'
import { amountsOfRow } from '../row.ts'
import { aboutOf } from './dispute-of-ticket.ts'
import { lockRequest } from './request.ts'

/**
 * All of it was given back: what its buyer asked for is over. A part is no answer: a shop that gives a cent back would
 * otherwise take the way to support from them. What two of staff decided ends a dispute, whole or in part. Returns what
 * the shop's servers hear of that.
 */
export async function endRequest(scope: Scope, paid: Paid, row: Refund): Promise<NewEvent[]> {
  const { intentId, shopId, live } = row
  const before = await lockRequest(scope, intentId)
  if (!before || before.state === 'refunded') return []
  const isDecided = row.approvalId !== null && before.state === 'disputed'
  if (row.amount < paid.left.minor && !isDecided) return []
  const data = { state: 'refunded', answeredAt: before.answeredAt ?? scope.now }
  await scope.tx.refundRequest.update({ where: { intentId }, data, select: { intentId: true } })
  if (before.state !== 'disputed' || (await isClosed(scope, before))) return []
  const about = { ...aboutOf(paid, amountsOfRow(row).amount), code: 'refunded' }
  return [{ shopId, type: 'dispute.closed', data: about, live }]
}

/** Its ticket was closed before without a refund, and that has been said. */
const isClosed = async ({ tx }: Scope, { ticket: number }: RefundRequest): Promise<boolean> =>
  number !== null && (await tx.ticket.count({ where: { number, state: 'closed' } })) > 0
