import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { listTestRefunds } from '../test-mode/refunds.ts'
import { callerInMode } from './caller.ts'
import { paymentIdOf } from './payment.ts'
import type { ApiRefundPage } from './payment-views.ts'
import { madeBy, refundOf, viewApiRefund, WITH_PAYMENT } from './refund.ts'
import type { ApiCaller } from './views.ts'

/** `after`: the refund behind which the page begins; `payment`: only those of that one. */
type Input = ApiCaller & { after: string | null; payment: string | null; limit: number }

/** What the calling shop gave back, the newest first. `refund_unknown` where `after` is none of it. */
export const listRefunds: UseCase<Input, ApiRefundPage> = async (scope, { key, after, payment, limit }) => {
  const calling = await callerInMode(scope, { key }, 'payments:read')
  if (!calling.live) return listTestRefunds(scope, calling, { after, payment, limit })
  const intentId = payment === null ? null : (paymentIdOf(payment) ?? fail({ code: 'payment_unknown' }))
  const found = await scope.tx.refund.findMany({
    where: { ...madeBy(calling), ...(intentId !== null && { intentId }) },
    ...(after !== null && { cursor: { id: await refundOf(scope, calling, after) }, skip: 1 }),
    orderBy: [{ confirmedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include: WITH_PAYMENT,
  })
  const refunds = found.slice(0, limit).map((row) => viewApiRefund(scope, calling, row))
  return { refunds, hasMore: found.length > limit }
}
