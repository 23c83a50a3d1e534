import type { TestInvoice } from '#prisma'
import type { Calling } from '../api/caller.ts'
import type { ApiPayment, ApiPaymentPage } from '../api/payment-views.ts'
import { fail } from '../kit/failure.ts'
import { DAY, after as later } from '../kit/time.ts'
import { typedId, uuidOf } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { type Money, money } from '../money/money.ts'
import { toCanonical } from '../money/parse.ts'
import { REFUND_DAYS } from '../refund/views.ts'
import { amountOf, testPlace, testStateOf } from './row.ts'

const OF_PARENT = { parent: { select: { id: true, reference: true } } } as const

/** A test invoice that was paid, or one payment of one that is paid by many: then `parent` is that. */
export type PaidTest = TestInvoice & { paymentId: string; amount: bigint; number: string; paidAt: Date } & {
  parent: { id: string; reference: string | null } | null
}

/** The paid test invoice that a payment's name means. `payment_unknown`, also for one that moved money. */
export async function findTestPayment({ tx }: Scope, { shop }: Calling, name: string): Promise<PaidTest> {
  const paymentId = uuidOf('pay', name)
  const found =
    paymentId && (await tx.testInvoice.findFirst({ where: { paymentId, shopId: shop.id }, include: OF_PARENT }))
  return found ? asPaid(found) : fail({ code: 'payment_unknown' })
}

/** Until when it can be given back, and how much of it still can. */
export function refundableOf(row: PaidTest, now: Date): { until: Date; left: Money } {
  const until = later(row.paidAt, REFUND_DAYS * DAY)
  const { minor, currency } = amountOf(row)
  return { until, left: money(until > now ? minor - row.refunded : 0n, currency) }
}

export const getTestPayment = async (scope: Scope, calling: Calling, name: string): Promise<ApiPayment> =>
  view(scope, calling, await findTestPayment(scope, calling, name))

type Page = { after: string | null; reference: string | null; limit: number }

/** Test payments to the calling shop, the newest first; with a `reference` whether that was charged. */
export async function listTestPayments(
  scope: Scope,
  calling: Calling,
  { after, reference, limit }: Page,
): Promise<ApiPaymentPage> {
  const { tx, now } = scope
  const shopId = calling.shop.id
  const of = reference === null ? null : await tx.testInvoice.findFirst({ where: { shopId, reference } })
  const found = await tx.testInvoice.findMany({
    where: {
      ...{ shopId, paymentId: { not: null } },
      ...(reference !== null && { OR: [{ reference }, { parent: { reference } }] }),
    },
    include: OF_PARENT,
    ...(after !== null && { cursor: { id: (await findTestPayment(scope, calling, after)).id }, skip: 1 }),
    orderBy: [{ paidAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const payments = found.slice(0, limit).map((row) => view(scope, calling, asPaid(row)))
  const state = of ? testStateOf(of, now) : 'expired'
  const status = state === 'paid' || (of && of.paidCount > 0) ? 'charged' : state === 'open' ? 'waiting' : 'not_charged'
  const charge = reference === null ? null : ({ reference, status, invoice: of && typedId('inv', of.id) } as const)
  return { payments, hasMore: found.length > limit, charge }
}

/** The database keeps that one with a payment has all of it. */
const asPaid = (row: TestInvoice) => row as PaidTest

function view({ keyring, now }: Scope, { owner }: Calling, row: PaidTest): ApiPayment {
  const amount = amountOf(row)
  const of = row.parent ?? row
  const { until, left } = refundableOf(row, now)
  const text = (minor: bigint) => toCanonical(money(minor, amount.currency))
  return {
    ...{ id: typedId('pay', row.paymentId), number: row.number },
    ...{
      amount: toCanonical(amount),
      currency: amount.currency,
      fee: text(row.fee),
      net: text(amount.minor - row.fee),
    },
    ...{ refunded: text(row.refunded), refundable: toCanonical(left), refundableUntil: until.toISOString() },
    ...{ invoice: typedId('inv', of.id), reference: of.reference, paidAt: row.paidAt.toISOString() },
    description: keyring.open(owner.dataKey, testPlace('description', row.id), row.description),
  }
}
