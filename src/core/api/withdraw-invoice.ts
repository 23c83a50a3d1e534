import { deactivated } from '../event/link-events.ts'
import { recordEvents } from '../event/record-events.ts'
import { fail } from '../kit/failure.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { withdrawTestInvoice } from '../test-mode/invoices.ts'
import { type Calling, callerInMode } from './caller.ts'
import { idOf, readInvoices } from './invoice.ts'
import { once } from './once.ts'
import type { ApiCaller, Invoice, Once } from './views.ts'

type Input = ApiCaller & { idempotencyKey: string; id: string }

/** Nobody can pay it any more. One that was paid stays paid, and the answer says so. `invoice_unknown`. */
export const withdrawInvoice: UseCase<Input, Once<Invoice>> = async (scope, { key, idempotencyKey, id }) => {
  const calling = await callerInMode(scope, { key }, 'invoices:write')
  return once(scope, calling, { key: idempotencyKey, asked: ['withdraw', id] }, () => takeBack(scope, calling, id))
}

/** Takes an invoice of the calling shop back, and answers how it stands then. `invoice_unknown`. */
export async function takeBack(scope: Scope, calling: Calling, name: string): Promise<Invoice> {
  if (!calling.live) return withdrawTestInvoice(scope, calling, name)
  const id = idOf(name)
  if (!id) return fail({ code: 'invoice_unknown' })
  const open = { id, shopId: calling.shop.id, state: 'open' }
  const { count } = await scope.tx.paymentLink.updateMany({ where: open, data: { state: 'withdrawn' } })
  const [invoice] = await readInvoices(scope, calling, [id])
  if (!invoice) return fail({ code: 'invoice_unknown' })
  const { reference } = invoice
  if (count > 0) await recordEvents(scope, [deactivated({ id, shopId: calling.shop.id, reference })])
  return invoice
}
