import { callerInMode } from '../api/caller.ts'
import { once } from '../api/once.ts'
import type { ApiCaller, Once } from '../api/views.ts'
import { fail } from '../kit/failure.ts'
import { typedId, uuidOf } from '../kit/typed-id.ts'
import type { UseCase } from '../kit/use-case.ts'
import { payAsTestPayer, type TestPayment } from './pay.ts'
import { declineOf } from './row.ts'
import type { TestTry } from './views.ts'

type Input = ApiCaller & TestPayment & { idempotencyKey: string; id: string }

/** The test payer pays, asked by a test key, once for each idempotency key. `invoice_unknown`, `test_key_needed`. */
export const tryTestInvoice: UseCase<Input, Once<TestTry>> = async (scope, { key, idempotencyKey, id, ...how }) => {
  const calling = await callerInMode(scope, { key }, 'invoices:write')
  if (calling.live) return fail({ code: 'test_key_needed' })
  return once(scope, calling, { key: idempotencyKey, asked: ['test-pay', id, how] }, async () => {
    const rowId = uuidOf('inv', id)
    const theirs =
      rowId && (await scope.tx.testInvoice.findFirst({ where: { id: rowId, shopId: calling.shop.id, parentId: null } }))
    if (!theirs) return fail({ code: 'invoice_unknown' })
    const { invoice, payment } = await payAsTestPayer(scope, theirs.id, how)
    const paymentId = payment?.paymentId ?? null
    return { invoice: id, payment: paymentId && typedId('pay', paymentId), declined: declineOf(invoice) }
  })
}
