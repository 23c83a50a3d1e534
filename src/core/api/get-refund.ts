import type { UseCase } from '../kit/use-case.ts'
import { getTestRefund } from '../test-mode/refunds.ts'
import { callerInMode } from './caller.ts'
import type { ApiRefund } from './payment-views.ts'
import { refundOf, viewApiRefund, WITH_PAYMENT } from './refund.ts'
import type { ApiCaller } from './views.ts'

/** One of them. `refund_unknown`, also for that of another shop (API-03). */
export const getRefund: UseCase<ApiCaller & { id: string }, ApiRefund> = async (scope, { key, id }) => {
  const calling = await callerInMode(scope, { key }, 'payments:read')
  if (!calling.live) return getTestRefund(scope, calling, id)
  const where = { id: await refundOf(scope, calling, id) }
  return viewApiRefund(scope, calling, await scope.tx.refund.findUniqueOrThrow({ where, include: WITH_PAYMENT }))
}
