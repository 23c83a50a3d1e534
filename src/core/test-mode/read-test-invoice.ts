import type { UseCase } from '../kit/use-case.ts'
import { testRowOf } from './row.ts'
import { testInvoiceView } from './test-invoice-view.ts'
import type { TestInvoiceView } from './views.ts'

/** What anybody who has the token of a test invoice may see of it. `invoice_unknown`, also for a real one. */
export const readTestInvoice: UseCase<{ token: string }, TestInvoiceView> = async (scope, { token }) =>
  testInvoiceView(scope, await testRowOf(scope, token))
