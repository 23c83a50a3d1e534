import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { lineAtMost } from '../kit/text.ts'
import type { UseCase } from '../kit/use-case.ts'
import { money } from '../money/money.ts'
import { NOTE_MAX } from '../payment/views.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { shopFor } from '../shop/shop-for.ts'
import { coolingFor } from './cooling.ts'
import { asksFor } from './factors.ts'
import { findSale, paidOf, soldOf, wishedOf } from './payment.ts'
import { type Shares, sharesOf } from './shares.ts'
import { purseAfter, refuseOwnPurchase, stoppedFor } from './standing.ts'
import type { RefundQuote, RefundWish } from './views.ts'
import { writeRefund } from './write-refund.ts'

type Wish = { actor: ChatRef; payment: string; amount: RefundWish; reason: string | null }

/**
 * What giving back of a payment to a shop the actor may refund for comes to, written down before it is shown. Refused
 * here is what confirming would refuse: `payment_unknown`, `refund_over`, `refund_too_much`, `amount_too_small`,
 * `payer_gone`, `shop_right_missing`, `insufficient_balance`, or to somebody who works there `shop_short`, where the
 * shop's balance does not hold it, `second_factor_needed`, `cooling_off`, `maintenance`.
 */
export const quoteRefund: UseCase<Wish, RefundQuote> = async (scope, { actor, payment, amount: wish, reason }) => {
  const sale = await findSale(scope, { reference: payment })
  const acting = await shopFor(scope, actor, 'refund', sale.of)
  const { me, shop } = acting
  refuseLockedChat(me)
  const paid = await paidOf(scope, sale, shop)
  refuseOwnPurchase(acting, paid)
  const giver = { id: me.id, sellerId: paid.seller.id }
  const failure = await stoppedFor(scope, giver)
  if (failure) fail(failure)
  const shares = sharesOf(paid.intent, paid.refunded.minor, wishedOf(paid, wish, scope.now))
  const cooling = await coolingFor(scope, giver, shares.amount)
  if ('code' in cooling) return fail(cooling)
  const purse = await purseAfter(scope, giver, shares.costs)
  if ('code' in purse) return fail(purse)
  const { factor, smallLeft } = await asksFor(scope, me, paid.payer, shares.amount)
  const why = reason === null ? null : lineAtMost(reason, NOTE_MAX) || null
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
