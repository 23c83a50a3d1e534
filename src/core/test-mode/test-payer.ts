import { callerInMode } from '../api/caller.ts'
import { once } from '../api/once.ts'
import type { ApiCaller, Once } from '../api/views.ts'
import { fail } from '../kit/failure.ts'
import { typedId, uuidOf } from '../kit/typed-id.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { backTo } from '../shop/return-address.ts'
import { payAsTestPayer, type TestPayment } from './pay.ts'
import { amountOf, declineOf, lockTestRow, type TestRow, testPlace, testRowOf, testStateOf } from './row.ts'
import type { TestInvoiceView, TestTry } from './views.ts'

/** What anybody who has the token of a test invoice may see of it. `invoice_unknown`, also for a real one. */
export const readTestInvoice: UseCase<{ token: string }, TestInvoiceView> = async (scope, { token }) =>
  view(scope, await testRowOf(scope, token))

/**
 * One tap of the test payer, in the chat or on the page: see `payAsTestPayer`. A decline is in the answer. `times`: how
 * often it was paid when the button was shown; where it has been paid since, that tap was taken already and pays nothing.
 */
export const payTestInvoice: UseCase<Tap, TestInvoiceView> = async (scope, { token, times, solved }) => {
  const { id } = await testRowOf(scope, token)
  const row = await lockTestRow(scope, id)
  if (row.many && row.paidCount !== times) return view(scope, row)
  return view(scope, (await payAsTestPayer(scope, id, { solved })).invoice)
}

type Tap = { token: string; solved: boolean; times: number }

type Input = ApiCaller & TestPayment & { idempotencyKey: string; id: string }

/** The same by a test key, once for each idempotency key. `invoice_unknown`, `test_key_needed`. */
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

function view({ keyring, now }: Scope, row: TestRow): TestInvoiceView {
  const { token, number, paidAt, expiresAt, paidCount, shop } = row
  return {
    ...{ token, shop: shop.name, amount: amountOf(row), state: testStateOf(row, now), declined: declineOf(row) },
    description: keyring.open(shop.owner.dataKey, testPlace('description', row.id), row.description),
    ...{ number, paidAt, expiresAt, paidCount, back: backTo(row) },
  }
}
