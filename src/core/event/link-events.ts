import type { Intent } from '#prisma'
import type { Failure } from '../kit/failure.ts'
import { typedId } from '../kit/typed-id.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { toCanonical } from '../money/parse.ts'
import { amountsOf } from '../payment/intent.ts'
import type { PaymentLink } from '../shop/payment-link.ts'
import type { NewEvent } from './record-events.ts'

type Links = ReadonlyMap<string, PaymentLink>
type Named = Pick<PaymentLink, 'id' | 'reference'>
type Priced = Named & Pick<PaymentLink, 'amount' | 'currency'>

const named = ({ id, reference }: Named) => ({ invoice: typedId('inv', id), reference })
const priced = (link: Priced) => ({
  ...named(link),
  amount: link.amount === null ? null : toCanonical(money(link.amount, currencyOf(link.currency))),
  currency: link.currency,
})

/** What the shops hear that listen, of payments of a round that were booked: the payments, and links that take no more. */
export function paidEvents(links: Links, paid: readonly Intent[]): NewEvent[] {
  const heard = paid.flatMap((intent) => {
    const link = intent.linkId ? links.get(intent.linkId) : undefined
    return link?.listens ? [{ intent, link }] : []
  })
  const over = new Map(heard.flatMap(({ link }) => (link.stored === 'paid' ? [[link.id, link] as const] : [])))
  return [...heard.map(succeeded), ...[...over.values()].map(completed)]
}

function succeeded({ intent, link }: { intent: Intent; link: PaymentLink }): NewEvent {
  const { price, fee, arrives } = amountsOf(intent)
  const payment = { payment: typedId('pay', intent.id), payment_reference: intent.reference }
  const sums = {
    amount: toCanonical(price),
    currency: price.currency,
    fee: toCanonical(fee),
    net: toCanonical(arrives),
  }
  return { shopId: link.shopId, type: 'payment.succeeded', data: { ...payment, ...named(link), ...sums } }
}

/** It takes no more, and was paid. */
export const completed = (link: Named & { shopId: string }): NewEvent => ({
  ...{ shopId: link.shopId, type: 'payment_link.completed', data: named(link) },
})

/** The decline codes a shop may hear (product.md 4.4): they say what to do, and nothing of who was refused. */
const DECLINES: ReadonlySet<Failure['code']> = new Set<Failure['code']>([
  ...(['insufficient_balance', 'insufficient_for_fee', 'limit_single', 'limit_daily', 'limit_monthly'] as const),
  ...(['account_restricted', 'account_frozen_by_user', 'risk_refused', 'region_not_supported'] as const),
  ...(['merchant_unavailable', 'merchant_not_accepting', 'merchant_limit'] as const),
])

export type Declined = { intent: Intent; failure: Failure }

/** What the shops hear that listen, of payments that were confirmed and refused: once a card, however often it is tapped. */
export function declinedEvents(links: Links, declined: readonly Declined[]): NewEvent[] {
  return declined.flatMap(({ intent, failure: { code } }) => {
    const link = intent.linkId ? links.get(intent.linkId) : undefined
    if (!link?.listens || !DECLINES.has(code)) return []
    const data = { ...priced(link), decline_code: code }
    return [{ shopId: link.shopId, type: 'payment.failed', data, once: `payment.failed:${intent.id}` }]
  })
}

/** Its shop took it back. */
export const deactivated = (link: Named & { shopId: string }): NewEvent => ({
  ...{ shopId: link.shopId, type: 'payment_link.deactivated', data: named(link) },
})

/** Nobody paid it in its time. */
export const expired = (link: Priced & { shopId: string }): NewEvent => ({
  ...{ shopId: link.shopId, type: 'payment.expired', data: priced(link) },
})
