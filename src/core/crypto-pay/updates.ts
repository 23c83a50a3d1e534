import { must } from '../kit/must.ts'
import { uuidOf } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { viewCryptoPayInvoices } from './invoice.ts'
import { numberOf } from './number.ts'
import type { CryptoPayUpdate } from './views.ts'

type Due = { eventId: string; shopId: string; live: boolean; apiKeyId: string | null; data: unknown; createdAt: Date }

/**
 * What servers are told of invoices that were paid, by the ids of the events. It is what the event says and nothing newer,
 * so that every try says the same, byte for byte; what was sealed for their shop is opened here, and kept nowhere else.
 */
export async function updatesOf(scope: Scope, due: readonly Due[]): Promise<Map<string, CryptoPayUpdate>> {
  const updates = new Map<string, CryptoPayUpdate>()
  const asked = new Map(due.map((one) => [one.eventId, { ...one, invoiceId: invoiceOf(one) }]))
  for (const { eventId, shopId, live, apiKeyId, createdAt, invoiceId } of asked.values()) {
    const shop = await scope.tx.shop.findUniqueOrThrow({ where: { id: shopId }, include: { owner: true } })
    const { owner, ...its } = shop
    const row = await scope.tx.cryptoPayInvoice.findUniqueOrThrow({ where: { invoiceId } })
    const calling = { keyId: apiKeyId ?? '', live, shop: its, owner }
    const [invoice] = await viewCryptoPayInvoices(scope, calling, [row])
    const said = must(invoice, 'an event of this surface has its invoice')
    updates.set(eventId, { number: numberOf(eventId), at: createdAt.toISOString(), invoice: said })
  }
  return updates
}

const invoiceOf = ({ data }: Due): string =>
  must(uuidOf('inv', String((data as { invoice?: unknown }).invoice)), 'a payment names its invoice')
