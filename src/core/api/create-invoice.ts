import { fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import { limitRate, type RateLimit, refuseOver } from '../kit/rate-limit.ts'
import { lineAtMost } from '../kit/text.ts'
import { HOUR, SECOND } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { money } from '../money/money.ts'
import { NOTE_MAX } from '../payment/views.ts'
import { refuseRegion } from '../region/refuse-region.ts'
import { refuseByPolicy } from '../shop/refuse-by-policy.ts'
import { refusePrice } from '../shop/refuse-price.ts'
import { returnProblem } from '../shop/return-address.ts'
import type { LinkPrice } from '../shop/views.ts'
import { writeLink } from '../shop/write-link.ts'
import { writeTestInvoice } from '../test-mode/invoices.ts'
import { type Calling, callerInMode, type KeyCalling } from './caller.ts'
import { metadataPlace, readInvoices } from './invoice.ts'
import { once } from './once.ts'
import { refuseFrozenShop } from './refuse-frozen-shop.ts'
import type { ApiCaller, Invoice, InvoiceTerms, Metadata, Once } from './views.ts'

const AN_HOUR = 3_600

type Input = ApiCaller & { idempotencyKey: string; terms: InvoiceTerms }

/**
 * Asks for money, once for each idempotency key. `reference_taken`: the shop has an invoice of that name already, for ever;
 * `invoice` says which. `return_url_refused`. And what a link of the chat is refused for: price, region, pace; and
 * `account_restricted` while the owner has the account frozen.
 */
export const createInvoice: UseCase<Input, Once<Invoice>> = async (scope, { key, idempotencyKey, terms }) => {
  const calling = await callerInMode(scope, { key }, 'invoices:write')
  const named = { key: idempotencyKey, asked: ['invoice', terms] }
  const made = await once(scope, calling, named, () => makeInvoice(scope, calling, terms))
  // Last, for all of a shop's requests wait for this row until whoever has it commits.
  if (!made.replayed) await limitRate(scope, invoicePace(calling))
  return made
}

/** How many invoices a shop's servers make in an hour, whatever they speak. */
export const invoicePace = ({ shop }: Calling): RateLimit => ({
  ...{ subject: `shop:${shop.id}`, of: 'api_invoice', max: AN_HOUR, windowMs: HOUR },
})

/** Writes an invoice of the mode of whoever calls; everything it can be refused for is looked at first. */
export async function makeInvoice(scope: Scope, calling: KeyCalling, terms: InvoiceTerms): Promise<Invoice> {
  refuseFrozenShop(calling)
  const { keyId: apiKeyId, shop, owner } = calling
  const { reference, metadata, returnUrl = null } = terms
  const price = priceOf(terms)
  await refuseRegion(scope, owner, 'receive', terms.currency)
  const floor = 'open' in price ? price.least : price.amount
  if (floor) await refusePrice(scope, owner.level, floor)
  refuseByPolicy(shop, price)
  const description = lineAtMost(terms.description, NOTE_MAX)
  // Who has asked too often is sent away before anything is written.
  await refuseOver(scope, invoicePace(calling))
  if (returnUrl !== null) refuseReturn(scope, calling, returnUrl)
  if (!calling.live) return writeTestInvoice(scope, calling, { ...terms, description })
  if (reference !== null) await refuseTaken(scope, calling, reference)
  const { id } = await writeLink(scope, owner, {
    ...{
      shopId: shop.id,
      price,
      ...(terms.uses !== undefined && { uses: terms.uses }),
      description,
      livesMs: terms.livesSeconds * SECOND,
    },
    made: (linkId) => ({ reference, apiKeyId, returnUrl, metadata: sealed(scope, calling, linkId, metadata) }),
  })
  const [invoice] = await readInvoices(scope, calling, [id])
  return must(invoice, 'the invoice was just written')
}

function priceOf({ minor, least, currency }: InvoiceTerms): LinkPrice {
  if (minor !== null) return { amount: money(minor, currency) }
  return { open: currency, least: least === undefined ? null : money(least, currency) }
}

/** Registered with this very key, by somebody who knew the password: a key that was stolen sends nobody elsewhere (API-07). */
function refuseReturn({ webhookOrigins }: Scope, { returnOrigins }: KeyCalling, returnUrl: string): void {
  const reason = returnProblem(returnUrl, returnOrigins, webhookOrigins)
  if (reason) fail({ code: 'return_url_refused', reason })
}

/** Two at the same moment: the second finds the first one's row by the unique key, is run again, and hears of it here. */
async function refuseTaken(scope: Scope, calling: Calling, reference: string): Promise<void> {
  const where = { shopId_reference: { shopId: calling.shop.id, reference } }
  const taken = await scope.tx.paymentLink.findUnique({ where, select: { id: true } })
  if (!taken) return
  const [invoice] = await readInvoices(scope, calling, [taken.id])
  fail({ code: 'reference_taken', invoice: must(invoice, 'it was just found').id })
}

function sealed({ keyring }: Scope, { owner }: Calling, linkId: string, metadata: Metadata) {
  if (Object.keys(metadata).length === 0) return null
  return Uint8Array.from(keyring.seal(owner.dataKey, metadataPlace(linkId), JSON.stringify(metadata)))
}
