import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { lineAtMost } from '../kit/text.ts'
import { HOUR } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { refuseInMaintenance } from '../mode/mode.ts'
import { lockIntents } from '../payment/lock-intents.ts'
import { NOTE_MAX } from '../payment/views.ts'
import { bookRefund, lockSides } from '../refund/book.ts'
import { findSale, paidOf, wishedOf } from '../refund/payment.ts'
import { sharesOf } from '../refund/shares.ts'
import { succeed } from '../refund/succeed.ts'
import { writeRefund } from '../refund/write-refund.ts'
import { makeTestRefund } from '../test-mode/refunds.ts'
import { type Calling, callerInMode } from './caller.ts'
import { once } from './once.ts'
import { paymentIdOf } from './payment.ts'
import type { ApiRefund, RefundTerms } from './payment-views.ts'
import { viewApiRefund, WITH_PAYMENT } from './refund.ts'
import type { ApiCaller, Once } from './views.ts'

const AN_HOUR = 600

type Input = ApiCaller & { idempotencyKey: string; terms: RefundTerms }

/**
 * Gives back to whoever paid, at once, once for each idempotency key: the key's scope is what allows it. `payment_unknown`,
 * `refund_over`, `refund_too_much`, `amount_too_small`, `payer_gone`, `insufficient_balance`, and what stops the shop.
 */
export const createRefund: UseCase<Input, Once<ApiRefund>> = async (scope, { key, idempotencyKey, terms }) => {
  const calling = await callerInMode(scope, { key }, 'refunds:write')
  return once(scope, calling, { key: idempotencyKey, asked: ['refund', terms] }, () => make(scope, calling, terms))
}

async function make(scope: Scope, calling: Calling, terms: RefundTerms): Promise<ApiRefund> {
  if (!calling.live) return makeTestRefund(scope, calling, terms)
  const { payment, amount, reason } = terms
  const { shop, owner, keyId } = calling
  await refuseInMaintenance(scope)
  const why = reason === null ? null : lineAtMost(reason, NOTE_MAX) || null
  const id = paymentIdOf(payment) ?? fail({ code: 'payment_unknown' })
  const sale = await findSale(scope, { id })
  if (sale.of.shopId !== shop.id) return fail({ code: 'payment_unknown' })
  // What is left only ever shrinks: what is too much now need not wait for those who give something back.
  wishedOf(await paidOf(scope, sale, shop), amount, scope.now)
  await lockIntents(scope, [id])
  const paid = await paidOf(scope, sale, shop)
  const minor = wishedOf(paid, amount, scope.now)
  await lockSides(scope, paid, owner.id)
  await limitRate(scope, { subject: `shop:${shop.id}`, of: 'api_refund', max: AN_HOUR, windowMs: HOUR })
  const shares = sharesOf(paid.intent, paid.refunded.minor, minor)
  const asker = { ownerId: owner.id, factor: 'none', reason: why, apiKeyId: keyId } as const
  const row = await writeRefund(scope, paid, shares, asker)
  const { held } = await bookRefund(scope, paid, row, shares)
  await succeed(scope, paid, row, held)
  await audit(scope, { apiKeyId: keyId }, 'refund.made', `user:${owner.id}`, { refund: row.id, payment: id })
  const made = await scope.tx.refund.findUniqueOrThrow({ where: { id: row.id }, include: WITH_PAYMENT })
  return viewApiRefund(scope, calling, made)
}
