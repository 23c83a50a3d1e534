import type { ChatRef } from '../chat/views.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { amountsOf } from '../payment/intent.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { shopFor } from '../shop/shop-for.ts'
import { findSale, type Paid, paidOf, soldOf } from './payment.ts'
import { viewRefund } from './row.ts'
import type { SaleView } from './views.ts'

/** A payment to a shop the actor may look at, by its number, and what was given back of it. `payment_unknown`. */
export const getSale: UseCase<{ actor: ChatRef; payment: string }, SaleView> = async (scope, { actor, payment }) => {
  const sale = await findSale(scope, { reference: payment })
  const { me, shop } = await shopFor(scope, actor, 'look', sale.of)
  refuseLockedChat(me)
  return viewSale(scope, await paidOf(scope, sale, shop))
}

async function viewSale(scope: Scope, paid: Paid): Promise<SaleView> {
  const { intent, payer, seller, refunded, left, until } = paid
  const { price, fee, arrives } = amountsOf(intent)
  const rows = await scope.tx.refund.findMany({
    where: { intentId: intent.id, state: 'succeeded' },
    orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
    include: { intent: { select: { reference: true } } },
  })
  return {
    payment: intent.reference,
    at: intent.confirmedAt ?? intent.createdAt,
    from: payer.name,
    description: await soldOf(scope, paid),
    ...{ amount: price, fee, arrived: arrives, refunded, left, refundableUntil: until },
    mayBeOverpaid: await overpaid(scope, paid),
    refunds: rows.map((row) => viewRefund(scope, seller, row)),
  }
}

/** A price is paid as it is, and a link for one payment once: only a sum its payer named, or a second time, can be too much. */
async function overpaid({ tx }: Scope, { intent }: Paid): Promise<SaleView['mayBeOverpaid']> {
  const { linkId, ownerId, confirmedAt } = intent
  if (!linkId || !confirmedAt) return null
  const { amount } = await tx.paymentLink.findUniqueOrThrow({ where: { id: linkId }, select: { amount: true } })
  if (amount === null) return 'named'
  if (intent.paysOnce) return null
  const before = { linkId, ownerId, state: 'committed', confirmedAt: { lt: confirmedAt } }
  return (await tx.intent.findFirst({ where: before, select: { id: true } })) ? 'twice' : null
}
