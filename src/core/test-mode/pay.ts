import { type NewEvent, recordEvents } from '../event/record-events.ts'
import { fail } from '../kit/failure.ts'
import { newReference } from '../kit/reference.ts'
import { typedId } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { toCanonical } from '../money/parse.ts'
import { amountsFor } from '../payment/amounts.ts'
import { feeOn } from '../wallet/fee.ts'
import { feeRuleAt } from '../wallet/schedule.ts'
import { outcomeOf } from './outcomes.ts'
import { amountOf, lockTestRow, named, type TestRow, testStateOf } from './row.ts'

/**
 * The test payer pays, with nobody's money: what comes of it, the amount says. `solved`: whatever they were declined for
 * they have put right, and try once more. Asked again, one that is paid is paid. `invoice_expired`, `invoice_withdrawn`.
 */
export async function payAsTestPayer(scope: Scope, id: string, solved: boolean): Promise<TestRow> {
  const { tx, now } = scope
  const row = await lockTestRow(scope, id)
  const state = testStateOf(row, now)
  if (state === 'paid') return row
  if (state === 'expired') return fail({ code: 'invoice_expired', expiredAt: row.expiresAt })
  if (state === 'withdrawn') return fail({ code: 'invoice_withdrawn' })
  const declined = solved ? null : outcomeOf(row.amount)
  const data = declined ? { declined } : await paid(scope, row)
  const done = { ...row, ...(await tx.testInvoice.update({ where: { id }, data })) }
  await recordEvents(scope, declined ? [failedEvent(done)] : paidEvents(done))
  return done
}

/** What a shop like that would be charged for it today. */
async function paid({ tx, now, newId, random }: Scope, row: TestRow) {
  const price = amountOf(row)
  const { level } = row.shop.owner
  const rule = await feeRuleAt(tx, { operation: 'pay', currency: price.currency, level }, now)
  const fee = feeOn(rule, price).minor
  return { state: 'paid', declined: null, paymentId: newId(), number: newReference('TEST', random), paidAt: now, fee }
}

const priced = (row: TestRow) => ({ amount: toCanonical(amountOf(row)), currency: row.currency })

const failedEvent = (row: TestRow): NewEvent => ({
  ...{ shopId: row.shopId, type: 'payment.failed', live: false },
  data: { ...named(row), ...priced(row), decline_code: row.declined },
})

function paidEvents(row: TestRow): NewEvent[] {
  const price = amountOf(row)
  const { fee, arrives } = amountsFor('pay', price, { minor: row.fee, currency: price.currency })
  const payment = { payment: typedId('pay', row.paymentId ?? ''), payment_reference: row.number }
  const sums = { ...priced(row), fee: toCanonical(fee), net: toCanonical(arrives) }
  return [
    { shopId: row.shopId, type: 'payment.succeeded', live: false, data: { ...payment, ...named(row), ...sums } },
    { shopId: row.shopId, type: 'payment_link.completed', live: false, data: named(row) },
  ]
}
