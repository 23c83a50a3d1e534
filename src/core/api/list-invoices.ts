import { fail } from '../kit/failure.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { listTestInvoices } from '../test-mode/invoices.ts'
import { type Calling, callerInMode } from './caller.ts'
import { idOf, readInvoices } from './invoice.ts'
import type { ApiCaller, InvoicePage } from './views.ts'

/** `after`: the invoice behind which the page begins; `limit`: at most so many; `reference`: the one with that name. */
type Input = ApiCaller & { after: string | null; reference: string | null; limit: number }

/** The calling shop's links and invoices, the newest first. `invoice_unknown` where `after` is none of them. */
export const listInvoices: UseCase<Input, InvoicePage> = async (scope, { key, after, reference, limit }) => {
  const calling = await callerInMode(scope, { key }, 'invoices:read')
  if (!calling.live) return listTestInvoices(scope, calling, { after, reference, limit })
  const { id: shopId } = calling.shop
  const found = await scope.tx.paymentLink.findMany({
    where: { shopId, ...(reference !== null && { reference }) },
    ...(after !== null && { cursor: { id: await cursorOf(scope, calling, after) }, skip: 1 }),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: { id: true },
  })
  const ids = found.slice(0, limit).map(({ id }) => id)
  return { invoices: await readInvoices(scope, calling, ids), hasMore: found.length > limit }
}

async function cursorOf({ tx }: Scope, { shop }: Calling, after: string): Promise<string> {
  const id = idOf(after)
  const theirs = id && (await tx.paymentLink.findFirst({ where: { id, shopId: shop.id }, select: { id: true } }))
  return theirs ? theirs.id : fail({ code: 'invoice_unknown' })
}
