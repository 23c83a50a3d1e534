import { must } from '../kit/must.ts'
import { typedId } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { toCanonical } from '../money/parse.ts'
import { amountsOf } from '../payment/intent.ts'
import type { PaymentLink } from '../shop/payment-link.ts'
import type { ConnectionPayment } from './views.ts'

/** The payment of an invoice that a connection was to pay; by its person themselves, where that was needed. */
export async function chargeOf({ tx, now }: Scope, link: PaymentLink): Promise<ConnectionPayment> {
  const intent = must(await tx.intent.findFirst({ where: { linkId: link.id, state: 'committed' } }), 'it is paid')
  const { price, fee, arrives } = amountsOf(intent)
  return {
    ...{ id: typedId('pay', intent.id), invoice: typedId('inv', link.id) },
    connection: intent.connectionId && typedId('con', intent.connectionId),
    ...{ amount: toCanonical(price), currency: price.currency, fee: toCanonical(fee), net: toCanonical(arrives) },
    ...{ description: link.description, reference: link.reference ?? '', number: intent.reference },
    paidAt: (intent.confirmedAt ?? now).toISOString(),
  }
}
