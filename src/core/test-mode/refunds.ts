import type { TestRefund } from '#prisma'
import type { Calling } from '../api/caller.ts'
import type { ApiRefund, ApiRefundPage, RefundTerms } from '../api/payment-views.ts'
import { recordEvents } from '../event/record-events.ts'
import { fail } from '../kit/failure.ts'
import { newReference } from '../kit/reference.ts'
import { lineAtMost } from '../kit/text.ts'
import { typedId, uuidOf } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { toCanonical } from '../money/parse.ts'
import { NOTE_MAX } from '../payment/views.ts'
import type { RefundWish } from '../refund/views.ts'
import { findTestPayment, type PaidTest, refundableOf } from './payments.ts'
import { lockTestRow, testPlace } from './row.ts'

const OF_PAYMENT = { invoice: { select: { paymentId: true, currency: true } } } as const
type Row = TestRefund & { invoice: { paymentId: string | null; currency: string } }

/**
 * Gives a test payment back to nobody, never more than was paid, however many ask at once: the fee's share of each is
 * counted over all of them together, as in earnest. `payment_unknown`, `refund_over`, `refund_too_much`.
 */
export async function makeTestRefund(scope: Scope, calling: Calling, terms: RefundTerms): Promise<ApiRefund> {
  const { tx, now, keyring, newId, random } = scope
  const { shop, owner } = calling
  const { id: invoiceId } = await findTestPayment(scope, calling, terms.payment)
  await lockTestRow(scope, invoiceId)
  const row = await findTestPayment(scope, calling, terms.payment)
  const amount = wishedOf(row, terms.amount, now)
  const refunded = row.refunded + amount
  const feeBack = (row.fee * refunded) / row.amount
  const id = newId()
  const why = terms.reason === null ? null : lineAtMost(terms.reason, NOTE_MAX) || null
  const reason = why === null ? null : Uint8Array.from(keyring.seal(owner.dataKey, testPlace('reason', id), why))
  await tx.testInvoice.update({ where: { id: invoiceId }, data: { refunded, feeBack }, select: { id: true } })
  const parts = { amount, fee: feeBack - row.feeBack, reason, number: newReference('TEST', random) }
  const made = await tx.testRefund.create({
    data: { id, invoiceId, shopId: shop.id, ...parts, createdAt: now },
    include: OF_PAYMENT,
  })
  const refund = view(scope, calling, made)
  const data = { refund: refund.id, payment: refund.payment, amount: refund.amount, currency: refund.currency }
  const types = ['refund.created', 'refund.succeeded'] as const
  await recordEvents(
    scope,
    types.map((type) => ({ shopId: shop.id, type, live: false, data })),
  )
  return refund
}

function wishedOf(row: PaidTest, wish: RefundWish, now: Date): bigint {
  const { until, left } = refundableOf(row, now)
  const { currency } = left
  if (until <= now) return fail({ code: 'refund_over', until })
  if (wish !== 'rest' && wish.currency !== currency)
    return fail({ code: 'currency_not_supported', supported: [currency] })
  const minor = wish === 'rest' ? left.minor : wish.minor
  if (minor > left.minor || left.minor === 0n)
    return fail({ code: 'refund_too_much', left, refunded: money(row.refunded, currency) })
  return minor > 0n ? minor : fail({ code: 'amount_too_small', least: money(1n, currency) })
}

/** One of the calling shop's. `refund_unknown`, also for one that moved money. */
export const getTestRefund = async (scope: Scope, calling: Calling, name: string): Promise<ApiRefund> =>
  view(scope, calling, await find(scope, calling, name))

type Page = { after: string | null; payment: string | null; limit: number }

/** The newest first; only those of `payment`, where one is named. */
export async function listTestRefunds(
  scope: Scope,
  calling: Calling,
  { after, payment, limit }: Page,
): Promise<ApiRefundPage> {
  const paymentId = payment === null ? null : (uuidOf('pay', payment) ?? fail({ code: 'payment_unknown' }))
  const found = await scope.tx.testRefund.findMany({
    where: { shopId: calling.shop.id, ...(paymentId !== null && { invoice: { paymentId } }) },
    ...(after !== null && { cursor: { id: (await find(scope, calling, after)).id }, skip: 1 }),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include: OF_PAYMENT,
  })
  return { refunds: found.slice(0, limit).map((row) => view(scope, calling, row)), hasMore: found.length > limit }
}

async function find({ tx }: Scope, { shop }: Calling, name: string): Promise<Row> {
  const id = uuidOf('ref', name)
  const found = id && (await tx.testRefund.findFirst({ where: { id, shopId: shop.id }, include: OF_PAYMENT }))
  return found || fail({ code: 'refund_unknown' })
}

function view({ keyring }: Scope, { owner }: Calling, row: Row): ApiRefund {
  const currency = currencyOf(row.invoice.currency)
  const text = (minor: bigint) => toCanonical(money(minor, currency))
  return {
    ...{ id: typedId('ref', row.id), number: row.number, payment: typedId('pay', row.invoice.paymentId ?? '') },
    ...{ amount: text(row.amount), currency, fee: text(row.fee), net: text(row.amount - row.fee) },
    reason: row.reason && keyring.open(owner.dataKey, testPlace('reason', row.id), row.reason),
    createdAt: row.createdAt.toISOString(),
  }
}
