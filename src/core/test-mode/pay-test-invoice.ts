import type { UseCase } from '../kit/use-case.ts'
import { payAsTestPayer } from './pay.ts'
import { lockTestRow, testRowOf } from './row.ts'
import { testInvoiceView } from './test-invoice-view.ts'
import type { TestInvoiceView } from './views.ts'

/**
 * One tap of the test payer, in the chat or on the page: see `payAsTestPayer`. A decline is in the answer. `times`: how
 * often it was paid when the button was shown; where it has been paid since, that tap was taken already and pays nothing.
 */
export const payTestInvoice: UseCase<Tap, TestInvoiceView> = async (scope, { token, times, solved }) => {
  const { id } = await testRowOf(scope, token)
  const row = await lockTestRow(scope, id)
  if (row.many && row.paidCount !== times) return testInvoiceView(scope, row)
  return testInvoiceView(scope, (await payAsTestPayer(scope, id, { solved })).invoice)
}

type Tap = { token: string; solved: boolean; times: number }
