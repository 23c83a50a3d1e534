import type { KindOf } from '../../approvals/kind.ts'
import { audit } from '../../kit/audit.ts'
import { must } from '../../kit/must.ts'
import type { Scope } from '../../kit/use-case.ts'
import { currencyOf } from '../../money/currency.ts'
import { type Money, money } from '../../money/money.ts'
import { lockIntents } from '../../payment/lock-intents.ts'
import { sidesOfOne } from '../../payment/sides.ts'
import { briefOf } from '../../staff/brief.ts'
import { bookRefund, lockSides } from '../book.ts'
import { findSale, type Paid, paidOf, wishedOf } from '../payment.ts'
import { type Shares, sharesOf } from '../shares.ts'
import { purseAfter } from '../standing.ts'
import { succeed } from '../succeed.ts'
import { DECIDED_REFUND_REASONS, type RefundProposal } from '../views.ts'
import { writeRefund } from '../write-refund.ts'

/** Everything that is booked, to the cent: where a neighbour changed it meanwhile, it is another request. */
type Request = {
  intentId: string
  currency: string
  amount: string
  fee: string
  payerCurrency: string
  payerAmount: string
  why: string
}

/**
 * Two of staff give a payment to a shop back, or a part of it, out of the shop's balance: for a buyer whose dispute they
 * decided, or on the shop's behalf. Its limits are a refund's own: never more than is left, within its days. That the
 * shop's owner froze the account, or staff did, does not stop what two decided.
 */
export const REFUND_PAYMENT: KindOf<'refund_payment'> = {
  ask: 'refunds.ask',
  approve: 'refunds.approve',
  async prepare(scope, { payment, amount, why }) {
    const paid = await paidFor(scope, { reference: payment })
    const shares = sharesOf(paid.intent, paid.refunded.minor, wishedOf(paid, amount ?? 'rest', scope.now))
    return { request: requestOf(paid, shares, why), beneficiary: paid.payer.id }
  },
  async short(scope, { intentId, amount, fee, currency }: Request) {
    const { seller } = await paidFor(scope, { id: intentId })
    const costs = money(BigInt(amount) - BigInt(fee), currencyOf(currency))
    const purse = await purseAfter(scope, { id: STAFF, sellerId: seller.id }, costs)
    return 'code' in purse ? purse : null
  },
  async execute(scope, request: Request, approval) {
    await lockIntents(scope, [request.intentId])
    const paid = await paidFor(scope, { id: request.intentId })
    await lockSides(scope, paid, paid.seller.id)
    const minor = BigInt(request.amount)
    if (paid.payer.state === 'closed' || paid.left.minor < minor) return false
    const shares = sharesOf(paid.intent, paid.refunded.minor, minor)
    if (!isSame(requestOf(paid, shares, request.why), request)) return false
    const by = { ownerId: paid.seller.id, factor: 'none', reason: request.why, approvalId: approval } as const
    const row = await writeRefund(scope, paid, shares, by)
    const { held } = await bookRefund(scope, paid, row, shares)
    await succeed(scope, paid, row, held)
    const about = { refund: row.id, payment: paid.intent.id, why: request.why }
    await audit(scope, 'system', 'refund.decided', `approval:${approval}`, about)
    return true
  },
  concerns: (scope, { intentId }: Request) => sidesOfOne(scope, intentId),
  async show(scope, request: Request): Promise<RefundProposal> {
    const paid = await paidFor(scope, { id: request.intentId })
    const amount = sumOf(request.amount, request.currency)
    const fee = sumOf(request.fee, request.currency)
    return {
      kind: 'refund_payment',
      payment: paid.intent.reference,
      shop: paid.shop.name,
      to: must(await briefOf(scope, paid.payer.id), 'a payer has an account'),
      ...{ amount, fee, costs: money(amount.minor - fee.minor, amount.currency) },
      payerGets: sumOf(request.payerAmount, request.payerCurrency),
      left: paid.left,
      why: must(
        DECIDED_REFUND_REASONS.find((one) => one === request.why),
        'one of the reasons was asked for',
      ),
    }
  },
}

/** Nobody's wallet: whoever decides has none in this. */
const STAFF = ''

const sumOf = (minor: string, currency: string): Money => money(BigInt(minor), currencyOf(currency))

async function paidFor(scope: Scope, which: Parameters<typeof findSale>[1]): Promise<Paid> {
  const sale = await findSale(scope, which)
  return paidOf(scope, sale, await scope.tx.shop.findUniqueOrThrow({ where: { id: sale.of.shopId } }))
}

const requestOf = ({ intent }: Paid, { amount, fee, payerGets }: Shares, why: string): Request => ({
  intentId: intent.id,
  currency: amount.currency,
  amount: String(amount.minor),
  fee: String(fee.minor),
  payerCurrency: payerGets.currency,
  payerAmount: String(payerGets.minor),
  why,
})

const isSame = (one: Request, other: Request): boolean =>
  (Object.keys(one) as (keyof Request)[]).every((name) => one[name] === other[name])
