import type { Intent } from '#prisma'
import { must } from '../kit/must.ts'
import { after, DAY } from '../kit/time.ts'
import { typedId, uuidOf } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { money } from '../money/money.ts'
import { toCanonical } from '../money/parse.ts'
import { amountsOf } from '../payment/intent.ts'
import { REFUND_DAYS } from '../refund/views.ts'
import { type PaymentLink, readLinks } from '../shop/payment-link.ts'
import type { Calling } from './caller.ts'
import type { ApiPayment } from './payment-views.ts'

/** The booked payments of the calling shop; those of others, and cards nobody confirmed, are not there (API-03). */
export const chargedTo = ({ owner }: Calling) => ({ payeeId: owner.id, kind: 'pay', state: 'committed' }) as const

/** The row a payment's name means; undefined for what is none. */
export const paymentIdOf = (name: string): string | undefined => uuidOf('pay', name)

/** Payments as their shop's server sees them, in the order given. Whoever calls has made sure that they are that shop's. */
export async function viewPayments(scope: Scope, intents: readonly Intent[]): Promise<ApiPayment[]> {
  const linkIds = intents.map(({ linkId }) => must(linkId, 'a payment to a shop has a link'))
  const links = new Map((await readLinks(scope, { ids: linkIds })).map((link) => [link.id, link]))
  const sums = await scope.tx.refund.groupBy({
    by: ['intentId'],
    where: { intentId: { in: intents.map(({ id }) => id) }, state: 'succeeded' },
    _sum: { amount: true },
  })
  const back = new Map(sums.map(({ intentId, _sum }) => [intentId, _sum.amount ?? 0n]))
  return intents.map((intent) => {
    const link = must(links.get(intent.linkId ?? ''), 'the link was read with the payment')
    return viewPayment(intent, link, back.get(intent.id) ?? 0n, scope.now)
  })
}

function viewPayment(intent: Intent, link: PaymentLink, refunded: bigint, now: Date): ApiPayment {
  const { price, fee, arrives } = amountsOf(intent)
  const { currency } = price
  const paidAt = intent.confirmedAt ?? intent.createdAt
  const until = after(paidAt, REFUND_DAYS * DAY)
  return {
    id: typedId('pay', intent.id),
    number: intent.reference,
    amount: toCanonical(price),
    currency,
    fee: toCanonical(fee),
    net: toCanonical(arrives),
    refunded: toCanonical(money(refunded, currency)),
    refundable: toCanonical(money(until > now ? price.minor - refunded : 0n, currency)),
    refundableUntil: until.toISOString(),
    invoice: typedId('inv', link.id),
    reference: link.reference,
    description: link.description,
    paidAt: paidAt.toISOString(),
  }
}
