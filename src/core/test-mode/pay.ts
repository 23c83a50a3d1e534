import { type NewEvent, recordEvents } from '../event/record-events.ts'
import { fail } from '../kit/failure.ts'
import { newReference } from '../kit/reference.ts'
import { typedId } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import type { Money } from '../money/money.ts'
import { toCanonical } from '../money/parse.ts'
import { amountsFor } from '../payment/amounts.ts'
import { feeOn } from '../wallet/fee.ts'
import { feeRuleAt } from '../wallet/schedule.ts'
import { outcomeOf } from './outcomes.ts'
import { amountOf, lockTestRow, named, type TestRow, testPlace, testStateOf } from './row.ts'
import { newTestToken } from './token.ts'

/** `solved`: whatever they were declined for they have put right, and try once more; `amount`: what they name, where they may. */
export type TestPayment = { solved: boolean; amount?: Money }

/** The invoice as it stands then, and the row that is the payment. */
export type TestPaid = { invoice: TestRow; payment: TestRow | null }

/**
 * The test payer pays, with nobody's money: what comes of it, the amount says. Asked again, one that is paid is paid; one
 * for many payers is paid once more. `invoice_expired`, `invoice_withdrawn`, `below_minimum`, `currency_not_supported`.
 */
export async function payAsTestPayer(scope: Scope, id: string, { solved, amount }: TestPayment): Promise<TestPaid> {
  const { tx, now } = scope
  const row = await lockTestRow(scope, id)
  const state = testStateOf(row, now)
  if (state === 'paid') return { invoice: row, payment: row.many ? null : row }
  if (state === 'expired') return fail({ code: 'invoice_expired', expiredAt: row.expiresAt })
  if (state === 'withdrawn') return fail({ code: 'invoice_withdrawn' })
  const price = priceOf(row, amount)
  const declined = solved ? null : outcomeOf(price.minor)
  if (declined) {
    const refused = { ...row, ...(await tx.testInvoice.update({ where: { id }, data: { declined } })) }
    await recordEvents(scope, [failedEvent(refused, price)])
    return { invoice: refused, payment: null }
  }
  const counted = { declined: null, paidCount: row.paidCount + 1, paidSum: row.paidSum + price.minor }
  const isLast = row.uses !== null && counted.paidCount >= row.uses
  const proof = await proofOf(scope, row, price)
  const data = { ...counted, ...(isLast && { state: 'paid' }), ...(!row.many && proof) }
  const invoice = { ...row, ...(await tx.testInvoice.update({ where: { id }, data })) }
  const payment = row.many ? await writePayment(scope, row, price, proof) : invoice
  await recordEvents(scope, paidEvents(invoice, payment, isLast))
  return { invoice, payment }
}

/** A price stands as it is; where there is none, the payer names the sum. */
function priceOf(row: TestRow, amount: Money | undefined): Money {
  const own = amountOf(row)
  if (row.amount !== null || !amount) return own
  if (amount.currency !== own.currency) return fail({ code: 'currency_not_supported', supported: [own.currency] })
  if (row.least !== null && amount.minor < row.least) return fail({ code: 'below_minimum', least: own })
  return amount
}

/** One payment of an invoice for many: a row of its own, that says of which. */
async function writePayment(scope: Scope, of: TestRow, { minor }: Money, proof: Proof): Promise<TestRow> {
  const { tx, now, keyring, newId } = scope
  const { shop, shopId, apiKeyId, currency, expiresAt } = of
  const id = newId()
  const open = keyring.open(shop.owner.dataKey, testPlace('description', of.id), of.description)
  const description = Uint8Array.from(keyring.seal(shop.owner.dataKey, testPlace('description', id), open))
  const row = await tx.testInvoice.create({
    data: {
      ...{ id, token: newTestToken(scope), shopId, apiKeyId, currency, amount: minor, description },
      ...{ parentId: of.id, state: 'paid', paidCount: 1, paidSum: minor, ...proof, createdAt: now, expiresAt },
    },
  })
  return { ...row, shop }
}

/** What a shop like that would be charged for it today. */
async function proofOf({ tx, now, newId, random }: Scope, row: TestRow, price: Money) {
  const { level } = row.shop.owner
  const rule = await feeRuleAt(tx, { operation: 'pay', currency: price.currency, level }, now)
  const fee = feeOn(rule, price).minor
  return { paymentId: newId(), number: newReference('TEST', random), paidAt: now, fee }
}
type Proof = Awaited<ReturnType<typeof proofOf>>

const priced = (price: Money) => ({ amount: toCanonical(price), currency: price.currency })

const failedEvent = (row: TestRow, price: Money): NewEvent => ({
  ...{ shopId: row.shopId, type: 'payment.failed', live: false },
  data: { ...named(row), ...priced(price), decline_code: row.declined },
})

function paidEvents(invoice: TestRow, paid: TestRow, isLast: boolean): NewEvent[] {
  const { shopId } = invoice
  const price = amountOf(paid)
  const { fee, arrives } = amountsFor('pay', price, { minor: paid.fee, currency: price.currency })
  const payment = { payment: typedId('pay', paid.paymentId ?? ''), payment_reference: paid.number }
  const sums = { ...priced(price), fee: toCanonical(fee), net: toCanonical(arrives) }
  const data = { ...payment, ...named(invoice), ...sums }
  const over: NewEvent = { shopId, type: 'payment_link.completed', live: false, data: named(invoice) }
  return [{ shopId, type: 'payment.succeeded', live: false, data }, ...(isLast ? [over] : [])]
}
