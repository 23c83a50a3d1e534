import type { CryptoPayInvoice as Row } from '#prisma'
import type { Calling } from '../api/caller.ts'
import { readInvoices } from '../api/invoice.ts'
import type { Invoice } from '../api/views.ts'
import { must } from '../kit/must.ts'
import { uuidOf } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { toCanonical } from '../money/parse.ts'
import { amountsOf } from '../payment/intent.ts'
import { feesOfTests, readTestInvoices } from '../test-mode/invoices.ts'
import { numberOf } from './number.ts'
import type { CryptoPayButton, CryptoPayInvoice, CryptoPayState } from './views.ts'

/** What a server said of an invoice besides what every invoice has. */
export type Said = { payload: string | null; button: CryptoPayButton | null }

/** Where that is sealed, with the shop owner's data key. */
export const saidPlace = (invoiceId: string): string => `crypto_pay_invoice.said:${invoiceId}`

type Kept = Pick<Row, 'invoiceId' | 'said'>

/** Rows of the calling shop as its client sees them, in the order they are given. */
export async function viewCryptoPayInvoices(
  scope: Scope,
  calling: Calling,
  rows: readonly Kept[],
): Promise<CryptoPayInvoice[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ invoiceId }) => invoiceId)
  const read = calling.live ? readInvoices : readTestInvoices
  const invoices = new Map((await read(scope, calling, ids)).map((one) => [uuidOf('inv', one.id), one]))
  const fees = calling.live ? await feesOf(scope, ids) : await feesOfTests(scope, ids)
  return rows.map((row) => {
    const invoice = must(invoices.get(row.invoiceId), 'an invoice of this surface is one of its shop')
    return view(scope, calling, { ...row, invoice, fee: fees.get(row.invoiceId) ?? null })
  })
}

/** What payments of links cost their shop, by the links' ids; each is paid once at the most. */
async function feesOf({ tx }: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const paid = await tx.intent.findMany({ where: { linkId: { in: [...ids] }, kind: 'pay', state: 'committed' } })
  return new Map(paid.map((intent) => [must(intent.linkId, 'it was found by it'), toCanonical(amountsOf(intent).fee)]))
}

type Found = Kept & { invoice: Invoice; fee: string | null }

function view({ keyring }: Scope, { owner }: Calling, { invoiceId, said, invoice, fee }: Found) {
  const { payload, button } = JSON.parse(
    keyring.open(owner.dataKey, saidPlace(invoiceId), Uint8Array.from(said)),
  ) as Said
  const { currency, description, token, createdAt, expiresAt, paidAt } = invoice
  return {
    ...{
      number: numberOf(invoiceId),
      state: stateOf(invoice),
      amount: must(invoice.amount, 'it has a price'),
      currency,
    },
    ...{ description, token, payload, button, createdAt, expiresAt, paidAt, fee },
  }
}

/** The protocol has no word for one that was taken back in the chat: nobody can pay it any more. */
function stateOf({ status }: Invoice): CryptoPayState {
  if (status === 'paid') return 'paid'
  return status === 'open' ? 'active' : 'expired'
}
