import { typedId, uuidOf } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { toCanonical } from '../money/parse.ts'
import { type PaymentLink, readLinks, stateOf } from '../shop/payment-link.ts'
import type { Calling } from './caller.ts'
import type { Invoice, Metadata } from './views.ts'

/** Where what a server wants to be told back is sealed, with the shop owner's data key. */
export const metadataPlace = (linkId: string): string => `payment_link.metadata:${linkId}`

/** The link an invoice's name means; undefined for what is none. Its id pays nothing, so it may stand in a name. */
export const idOf = (name: string): string | undefined => uuidOf('inv', name)

/** Invoices of the calling shop by their links' ids, in the order they are named. Those of others are not there (API-03). */
export async function readInvoices(scope: Scope, { shop, owner }: Calling, ids: readonly string[]): Promise<Invoice[]> {
  const { keyring, now } = scope
  const links = await readLinks(scope, { ids, ofShop: shop.id })
  const opened = new Map(
    links.map((link) => {
      const { id, metadata } = link
      const given = metadata ? JSON.parse(keyring.open(owner.dataKey, metadataPlace(id), metadata)) : {}
      return [id, viewInvoice(link, given, now)]
    }),
  )
  return ids.flatMap((id) => opened.get(id) ?? [])
}

function viewInvoice(link: PaymentLink, metadata: Metadata, now: Date): Invoice {
  const { id, token, amount, least, uses, paidCount, description, reference } = link
  const { createdAt, expiresAt, paidAt, paidReference } = link
  const currency = currencyOf(link.currency)
  const sum = (minor: bigint) => toCanonical(money(minor, currency))
  return {
    id: typedId('inv', id),
    status: stateOf(link, now),
    amount: amount === null ? null : sum(amount),
    least: least === null ? null : sum(least),
    uses,
    paidCount,
    paidSum: sum(link.paidSum),
    currency,
    description,
    reference,
    metadata,
    returnUrl: link.returnUrl,
    token,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    paidAt: paidAt?.toISOString() ?? null,
    payment: uses === 1 ? paidReference : null,
  }
}
