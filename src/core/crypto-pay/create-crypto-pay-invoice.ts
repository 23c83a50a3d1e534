import { callerInMode } from '../api/caller.ts'
import { invoicePace, makeInvoice } from '../api/create-invoice.ts'
import type { ApiCaller } from '../api/views.ts'
import { must } from '../kit/must.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { uuidOf } from '../kit/typed-id.ts'
import type { UseCase } from '../kit/use-case.ts'
import { type Said, saidPlace, viewCryptoPayInvoices } from './invoice.ts'
import { numberOf } from './number.ts'
import type { CryptoPayInvoice, CryptoPayTerms } from './views.ts'

/**
 * Asks for money as Crypto Pay does: an invoice like those of `/v1`, with a number for its clients, and what they want said
 * back. The protocol has no idempotency keys, so each call makes one. `return_url_refused`, and what refuses any invoice.
 */
export const createCryptoPayInvoice: UseCase<ApiCaller & { terms: CryptoPayTerms }, CryptoPayInvoice> = async (
  scope,
  { key, terms },
) => {
  const { tx, now, keyring } = scope
  const calling = await callerInMode(scope, { key }, 'crypto_pay:write')
  const { payload, button, ...asked } = terms
  const returnUrl = button ? { returnUrl: button.url } : {}
  const made = await makeInvoice(scope, calling, { ...asked, ...returnUrl, reference: null, metadata: {} })
  const invoiceId = must(uuidOf('inv', made.id), 'an invoice has a name of its kind')
  const said: Said = { payload, button }
  const sealed = Uint8Array.from(keyring.seal(calling.owner.dataKey, saidPlace(invoiceId), JSON.stringify(said)))
  const row = {
    number: BigInt(numberOf(invoiceId)),
    invoiceId,
    shopId: calling.shop.id,
    live: calling.live,
    said: sealed,
  }
  await tx.cryptoPayInvoice.create({ data: { ...row, createdAt: now }, select: { number: true } })
  // Last, for all of a shop's requests wait for this row.
  await limitRate(scope, invoicePace(calling))
  const [invoice] = await viewCryptoPayInvoices(scope, calling, [row])
  return must(invoice, 'it was just written')
}
