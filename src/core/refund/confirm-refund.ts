import type { Refund } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { money } from '../money/money.ts'
import { factorOf, missingFactor, needsUnlocking, stricter } from '../payment/factor.ts'
import { amountsOf } from '../payment/intent.ts'
import { lockIntents } from '../payment/lock-intents.ts'
import type { ActingUser } from '../people/actor.ts'
import { shopFor } from '../shop/shop-for.ts'
import { bookRefund, lockSides } from './book.ts'
import { asksFor, countSmall } from './factors.ts'
import { findSale, type Paid, paidOf, soldOf } from './payment.ts'
import { termsHash, viewRefund } from './row.ts'
import { sharesOf } from './shares.ts'
import { refuseOwnPurchase } from './standing.ts'
import { succeed } from './succeed.ts'
import type { RefundReceipt } from './views.ts'

type Asked = { actor: ChatRef; refundId: string }

/**
 * Books a refund's card, once: everything is read again under lock, what was shown is what is booked. Confirmed already, it
 * answers the same receipt. `quote_expired`, `auth_required`, `chat_locked`, and what the card would be refused for.
 */
export const confirmRefund: UseCase<Asked, RefundReceipt> = async (scope, { actor, refundId }) => {
  const card = await scope.tx.refund.findUnique({ where: { id: refundId } })
  if (!card || card.apiKeyId !== null) return fail({ code: 'quote_expired' })
  await lockIntents(scope, [card.intentId])
  const sale = await findSale(scope, { id: card.intentId })
  const acting = await shopFor(scope, actor, 'refund', { ...sale.of, unknown: { code: 'quote_expired' } })
  const { me, shop } = acting
  if (card.ownerId !== me.id) return fail({ code: 'quote_expired' })
  const paid = await paidOf(scope, sale, shop)
  refuseOwnPurchase(acting, paid)
  const row = must(await lockRefund(scope, refundId), 'a card is never deleted')
  // What was given back long ago is told as little as what would be given back now.
  if (needsUnlocking(me, row, scope.now)) fail({ code: 'chat_locked' })
  if (row.state === 'succeeded') return receiptOf(scope, paid, row, false)
  await confirm(scope, me, paid, row)
  await audit(scope, actor, 'refund.made', `user:${paid.seller.id}`, { refund: row.id, payment: paid.intent.id })
  return receiptOf(scope, paid, { ...row, confirmedAt: scope.now }, true)
}

async function lockRefund({ tx }: Scope, id: string): Promise<Refund | null> {
  await tx.$queryRaw`select 1 from refund where id = ${id}::uuid for update`
  return tx.refund.findUnique({ where: { id } })
}

async function confirm(scope: Scope, me: ActingUser, paid: Paid, row: Refund): Promise<void> {
  if (row.state !== 'draft' || row.expiresAt <= scope.now) fail({ code: 'quote_expired' })
  await lockSides(scope, paid, me.id)
  if (row.amount > paid.left.minor) fail({ code: 'refund_too_much', left: paid.left, refunded: paid.refunded })
  const shares = sharesOf(paid.intent, paid.refunded.minor, row.amount)
  const { fee, payerGets } = shares
  const same =
    Buffer.compare(termsHash(row), row.hash) === 0 && fee.minor === row.fee && payerGets.minor === row.payerAmount
  // Something else was given back meanwhile, and what a fraction left over is another one now.
  if (!same) fail({ code: 'quote_expired' })
  const { factor, counts } = await asksFor(scope, me, paid.payer, shares.amount)
  const missing = missingFactor(row, stricter(factorOf(row), factor), scope.now)
  if (missing) fail({ code: 'auth_required', factor: missing })
  const { held } = await bookRefund(scope, paid, row, shares)
  if (row.authorisedAt === null) await countSmall(scope, me, counts)
  await succeed(scope, paid, row, held)
}

async function receiptOf(scope: Scope, paid: Paid, row: Refund, first: boolean): Promise<RefundReceipt> {
  const { price } = amountsOf(paid.intent)
  const given = first ? paid.refunded.minor + row.amount : paid.refunded.minor
  return {
    ...viewRefund(scope, paid.seller, { ...row, intent: paid.intent }),
    to: paid.payer.name,
    description: await soldOf(scope, paid),
    left: money(price.minor - given, price.currency),
    first,
  }
}
