import type { TestInvoice } from '#prisma'
import type { Calling } from '../api/caller.ts'
import type { Invoice, InvoicePage, InvoiceTerms, Metadata } from '../api/views.ts'
import { recordEvents } from '../event/record-events.ts'
import { fail } from '../kit/failure.ts'
import { after as later, SECOND } from '../kit/time.ts'
import { typedId, uuidOf } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { toCanonical } from '../money/parse.ts'
import { named, priceText, testPlace, testStateOf } from './row.ts'
import { newTestToken } from './token.ts'

/** Writes an invoice that nobody's money pays. Its terms were checked as those of a real one are. `reference_taken`. */
export async function writeTestInvoice(scope: Scope, calling: Calling, terms: InvoiceTerms): Promise<Invoice> {
  const { tx, now, keyring } = scope
  const { shop, owner, keyId: apiKeyId } = calling
  const { minor: amount, least = null, currency, description, reference, metadata, livesSeconds } = terms
  const { uses = 1, returnUrl = null } = terms
  const where = { shopId_reference: { shopId: shop.id, reference: reference ?? '' } }
  const taken = reference === null ? null : await tx.testInvoice.findUnique({ where, select: { id: true } })
  if (taken) return fail({ code: 'reference_taken', invoice: typedId('inv', taken.id) })
  const id = scope.newId()
  const seal = (of: 'description' | 'metadata', text: string) =>
    Uint8Array.from(keyring.seal(owner.dataKey, testPlace(of, id), text))
  const said = Object.keys(metadata).length > 0 ? seal('metadata', JSON.stringify(metadata)) : null
  const row = await tx.testInvoice.create({
    data: {
      ...{ id, token: newTestToken(scope), shopId: shop.id, apiKeyId, currency, amount, least, reference },
      ...{ uses, returnUrl, many: amount === null || uses !== 1 },
      ...{ description: seal('description', description), metadata: said },
      ...{ createdAt: now, expiresAt: later(now, livesSeconds * SECOND) },
    },
  })
  return view(scope, calling, row)
}

/** Test invoices of the calling shop by their ids. Those of others are not there (API-03). */
export async function readTestInvoices(scope: Scope, calling: Calling, ids: readonly string[]): Promise<Invoice[]> {
  const where = { id: { in: [...ids] }, shopId: calling.shop.id, parentId: null }
  return (await scope.tx.testInvoice.findMany({ where })).map((row) => view(scope, calling, row))
}

/** What a shop would have been charged for those of them that were paid, by their ids. */
export async function feesOfTests({ tx }: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const paid = await tx.testInvoice.findMany({ where: { id: { in: [...ids] }, paymentId: { not: null } } })
  return new Map(paid.map(({ id, fee, currency }) => [id, toCanonical(money(fee, currencyOf(currency)))]))
}

/** One of the calling shop's test invoices. `invoice_unknown`, also for a live one. */
export const getTestInvoice = async (scope: Scope, calling: Calling, name: string): Promise<Invoice> =>
  view(scope, calling, await find(scope, calling, name))

/** What a page of a list asks for: behind which one it begins, and how many at most. */
type Page = { after: string | null; reference: string | null; limit: number }

/** The calling shop's, the newest first. `invoice_unknown` where `after` is none of them. */
export async function listTestInvoices(
  scope: Scope,
  calling: Calling,
  { after, reference, limit }: Page,
): Promise<InvoicePage> {
  const found = await scope.tx.testInvoice.findMany({
    where: { shopId: calling.shop.id, parentId: null, ...(reference !== null && { reference }) },
    ...(after !== null && { cursor: { id: (await find(scope, calling, after)).id }, skip: 1 }),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  return { invoices: found.slice(0, limit).map((row) => view(scope, calling, row)), hasMore: found.length > limit }
}

/** Nobody can pay it any more; one that was paid stays paid. `invoice_unknown`. */
export async function withdrawTestInvoice(scope: Scope, calling: Calling, name: string): Promise<Invoice> {
  const row = await find(scope, calling, name)
  const where = { id: row.id, state: 'open' }
  const { count } = await scope.tx.testInvoice.updateMany({ where, data: { state: 'withdrawn' } })
  if (count > 0)
    await recordEvents(scope, [{ shopId: row.shopId, type: 'payment_link.deactivated', data: named(row), live: false }])
  return getTestInvoice(scope, calling, name)
}

async function find({ tx }: Scope, { shop }: Calling, name: string): Promise<TestInvoice> {
  const id = uuidOf('inv', name)
  const found = id && (await tx.testInvoice.findFirst({ where: { id, shopId: shop.id, parentId: null } }))
  return found || fail({ code: 'invoice_unknown' })
}

function view({ keyring, now }: Scope, { owner }: Calling, row: TestInvoice): Invoice {
  const currency = currencyOf(row.currency)
  const { uses, paidCount, returnUrl } = row
  const open = (of: 'description' | 'metadata', sealed: Uint8Array<ArrayBuffer>) =>
    keyring.open(owner.dataKey, testPlace(of, row.id), sealed)
  return {
    ...{ id: typedId('inv', row.id), status: testStateOf(row, now), token: row.token, payment: row.number },
    ...{ amount: priceText(row), currency, reference: row.reference, uses, returnUrl, paidCount },
    least: row.least === null ? null : toCanonical(money(row.least, currency)),
    paidSum: toCanonical(money(row.paidSum, currency)),
    description: open('description', row.description),
    metadata: row.metadata ? (JSON.parse(open('metadata', row.metadata)) as Metadata) : {},
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    paidAt: row.paidAt?.toISOString() ?? null,
  }
}
