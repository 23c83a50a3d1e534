import type { Refund } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { newReference } from '../kit/reference.ts'
import { atMost } from '../kit/text.ts'
import { after, SECOND } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { money } from '../money/money.ts'
import type { Factor } from '../payment/factor.ts'
import { INTENT_TTL_SECONDS } from '../payment/intent.ts'
import { NOTE_MAX } from '../payment/views.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { shopFor } from '../shop/shop-for.ts'
import { asksFor } from './factors.ts'
import { findSale, type Paid, paidOf, soldOf, wishedOf } from './payment.ts'
import { sealReason, termsHash } from './row.ts'
import { type Shares, sharesOf } from './shares.ts'
import { purseAfter, stoppedFor } from './standing.ts'
import type { RefundQuote, RefundWish } from './views.ts'

type Wish = { actor: ChatRef; payment: string; amount: RefundWish; reason: string | null }

/**
 * What giving back of a payment to a shop the actor may refund for comes to, written down before it is shown. Refused here is what
 * confirming would refuse: `payment_unknown`, `refund_over`, `refund_too_much`, `amount_too_small`, `payer_gone`,
 * `insufficient_balance`, or to somebody who works there `shop_short`, where the shop's balance does not hold it, `second_factor_needed`, `maintenance`.
 */
export const quoteRefund: UseCase<Wish, RefundQuote> = async (scope, { actor, payment, amount: wish, reason }) => {
  const sale = await findSale(scope, { reference: payment })
  const { me, shop } = await shopFor(scope, actor, 'refund', sale.of)
  refuseLockedChat(me)
  const paid = await paidOf(scope, sale, shop)
  const giver = { id: me.id, sellerId: paid.seller.id }
  const failure = await stoppedFor(scope, giver)
  if (failure) fail(failure)
  const shares = sharesOf(paid.intent, paid.refunded.minor, wishedOf(paid, wish, scope.now))
  const purse = await purseAfter(scope, giver, shares.costs)
  if ('code' in purse) return fail(purse)
  const { factor, smallLeft } = await asksFor(scope, me, paid.payer, shares.amount)
  const why = reason === null ? null : atMost(reason.trim(), NOTE_MAX) || null
  const row = await writeRefund(scope, paid, shares, { ownerId: me.id, factor, reason: why })
  return {
    refundId: row.id,
    payment: paid.intent.reference,
    to: paid.payer.name,
    description: await soldOf(scope, paid),
    reason: why,
    ...shown(shares),
    left: money(paid.left.minor - shares.amount.minor, shares.amount.currency),
    keeps: giver.id === giver.sellerId ? purse.keeps : null,
    factor,
    smallLeft,
    expiresAt: row.expiresAt,
  }
}

const shown = ({ amount, fee, costs, payerGets }: Shares) => ({ amount, fee, costs, payerGets })

type Asker = { ownerId: string; factor: Factor; reason: string | null; apiKeyId?: string }

/** Writes a refund down that nobody has confirmed yet. */
export function writeRefund(
  scope: Scope,
  { intent, shop, seller, payer }: Paid,
  { amount, fee, payerGets }: Shares,
  { ownerId, factor, reason, apiKeyId }: Asker,
): Promise<Refund> {
  const { tx, now, newId, random } = scope
  const terms = {
    id: newId(),
    intentId: intent.id,
    ownerId,
    payerId: payer.id,
    currency: amount.currency,
    amount: amount.minor,
    fee: fee.minor,
    payerCurrency: payerGets.currency,
    payerAmount: payerGets.minor,
  }
  const asked = { shopId: shop.id, sellerId: seller.id, reason: sealReason(scope, seller, terms.id, reason) }
  const times = { createdAt: now, expiresAt: after(now, INTENT_TTL_SECONDS * SECOND) }
  const rest = { hash: termsHash(terms), factor, reference: newReference('R', random), apiKeyId: apiKeyId ?? null }
  return tx.refund.create({ data: { ...terms, ...asked, ...times, ...rest } })
}
