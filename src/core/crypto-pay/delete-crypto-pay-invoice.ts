import { callerInMode } from '../api/caller.ts'
import type { ApiCaller } from '../api/views.ts'
import { takeBack } from '../api/withdraw-invoice.ts'
import { fail } from '../kit/failure.ts'
import { typedId } from '../kit/typed-id.ts'
import type { UseCase } from '../kit/use-case.ts'

/**
 * Nobody can pay it any more, and its client sees it no more. `invoice_unknown`, also the second time; `already_paid`: one
 * that was paid stays where it is, however close the two were.
 */
export const deleteCryptoPayInvoice: UseCase<ApiCaller & { number: bigint }, true> = async (scope, { key, number }) => {
  const { tx, now } = scope
  const calling = await callerInMode(scope, { key }, 'crypto_pay:write')
  const { shop, live } = calling
  const where = { number, shopId: shop.id, live, deletedAt: null }
  const row = (await tx.cryptoPayInvoice.findFirst({ where })) ?? fail({ code: 'invoice_unknown' })
  const { status } = await takeBack(scope, calling, typedId('inv', row.invoiceId))
  if (status === 'paid') return fail({ code: 'already_paid', paidAt: null, reference: null })
  const { count } = await tx.cryptoPayInvoice.updateMany({ where, data: { deletedAt: now } })
  return count === 1 ? true : fail({ code: 'invoice_unknown' })
}
