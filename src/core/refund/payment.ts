import type { Intent, Shop, User } from '#prisma'
import { type Failure, fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import { normaliseReference } from '../kit/reference.ts'
import { after, DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { type Money, money } from '../money/money.ts'
import { amountsOf } from '../payment/intent.ts'
import { type Party, partiesById } from '../people/party.ts'
import { descriptionPlace } from '../shop/payment-link.ts'
import type { OfShop } from '../shop/shop-for.ts'
import { leastOf } from './shares.ts'
import { REFUND_DAYS, type RefundWish } from './views.ts'

type PaidShop = Pick<Shop, 'id' | 'ownerId' | 'name'>

/** A payment to a shop, and what was given back of it. */
export type Paid = {
  intent: Intent
  shop: PaidShop
  seller: User
  payer: Party
  refunded: Money
  left: Money
  until: Date
}

/** A payment to a shop by its number or id, and whose shop that was. */
export type Sale = { intent: Intent; of: OfShop }

const UNKNOWN: Failure = { code: 'payment_unknown' }

/** The booked payment of that number or id. `payment_unknown`; whose it is, is still to be asked. */
export async function findSale({ tx }: Scope, which: { reference: string } | { id: string }): Promise<Sale> {
  const where = 'id' in which ? { id: which.id } : { reference: normaliseReference(which.reference) }
  const intent = await tx.intent.findUnique({ where })
  const link = intent?.linkId ? await tx.paymentLink.findUnique({ where: { id: intent.linkId } }) : null
  if (intent?.state !== 'committed' || !link) return fail(UNKNOWN)
  return { intent, of: { shopId: link.shopId, unknown: UNKNOWN } }
}

/** What was given back of it. Where it is locked first, nobody else gives anything of it back until the transaction ends. */
export async function paidOf(scope: Scope, { intent }: Pick<Sale, 'intent'>, shop: PaidShop): Promise<Paid> {
  const seller = await scope.tx.user.findUniqueOrThrow({ where: { id: shop.ownerId } })
  const payer = must((await partiesById(scope, [intent.ownerId])).get(intent.ownerId), 'a payer has an account')
  const { price } = amountsOf(intent)
  const refunded = money(await givenBack(scope, intent.id), price.currency)
  const until = after(intent.confirmedAt ?? intent.createdAt, REFUND_DAYS * DAY)
  const left = money(until > scope.now ? price.minor - refunded.minor : 0n, price.currency)
  return { intent, shop, seller, payer, refunded, left, until }
}

/** What was given back of a payment, in minor units of what its shop got. */
async function givenBack({ tx }: Scope, intentId: string): Promise<bigint> {
  const { _sum } = await tx.refund.aggregate({ where: { intentId, state: 'succeeded' }, _sum: { amount: true } })
  return _sum.amount ?? 0n
}

/**
 * How much of it is given back: `refund_over` after its time, `refund_too_much` where that is more than is left,
 * `amount_too_small` where nothing of it would reach the payer, `payer_gone` where they have left.
 */
export function wishedOf({ intent, payer, refunded, left, until }: Paid, wish: RefundWish, now: Date): bigint {
  if (payer.state === 'closed') return fail({ code: 'payer_gone' })
  if (until <= now) return fail({ code: 'refund_over', until })
  const { currency } = left
  if (wish !== 'rest' && wish.currency !== currency)
    return fail({ code: 'currency_not_supported', supported: [currency] })
  const minor = wish === 'rest' ? left.minor : wish.minor
  if (left.minor === 0n || minor > left.minor) return fail({ code: 'refund_too_much', left, refunded })
  const least = leastOf(intent, refunded.minor)
  if (minor < least) return fail({ code: 'amount_too_small', least: money(least, currency) })
  return minor
}

/** What the payment was for, as its link says. */
export async function soldOf({ tx, keyring }: Scope, { intent, seller }: Paid): Promise<string> {
  const id = must(intent.linkId, 'a payment to a shop has a link')
  const { description } = await tx.paymentLink.findUniqueOrThrow({ where: { id }, select: { description: true } })
  return keyring.open(seller.dataKey, descriptionPlace(id), description)
}
