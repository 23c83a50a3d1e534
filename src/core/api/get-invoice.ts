import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { getTestInvoice } from '../test-mode/invoices.ts'
import { callerInMode } from './caller.ts'
import { idOf, readInvoices } from './invoice.ts'
import type { ApiCaller, Invoice } from './views.ts'

/** How an invoice of the calling shop stands. `invoice_unknown`, also for that of another shop (API-03). */
export const getInvoice: UseCase<ApiCaller & { id: string }, Invoice> = async (scope, { key, id }) => {
  const calling = await callerInMode(scope, { key }, 'invoices:read')
  if (!calling.live) return getTestInvoice(scope, calling, id)
  const linkId = idOf(id)
  const [invoice] = linkId ? await readInvoices(scope, calling, [linkId]) : []
  return invoice ?? fail({ code: 'invoice_unknown' })
}
