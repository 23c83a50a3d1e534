import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { getTestPayment } from '../test-mode/payments.ts'
import { callerInMode } from './caller.ts'
import { chargedTo, paymentIdOf, viewPayments } from './payment.ts'
import type { ApiPayment } from './payment-views.ts'
import type { ApiCaller } from './views.ts'

/** One payment to the calling shop. `payment_unknown`, also for that of another shop (API-03). */
export const getPayment: UseCase<ApiCaller & { id: string }, ApiPayment> = async (scope, { key, id: name }) => {
  const calling = await callerInMode(scope, { key }, 'payments:read')
  if (!calling.live) return getTestPayment(scope, calling, name)
  const id = paymentIdOf(name)
  const intent = id && (await scope.tx.intent.findFirst({ where: { id, ...chargedTo(calling) } }))
  const [payment] = intent ? await viewPayments(scope, [intent]) : []
  return payment ?? fail({ code: 'payment_unknown' })
}
