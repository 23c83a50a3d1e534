import type { Intent } from '#prisma'
import { money } from '../money/money.ts'
import { amountsOf } from '../payment/intent.ts'
import type { RefundAmounts } from './views.ts'

/**
 * What a refund moves besides what both sides are shown: what the house gives up of an exchange. Minor units of the
 * shop's currency.
 */
export type Shares = RefundAmounts & { spread: bigint; rounding: bigint }

/**
 * What giving `minor` back comes to after `before` was given back already, in minor units of the shop's currency. Each part
 * of the payment comes back in proportion, counted over all refunds together: of many small ones as much as of one, and of
 * all of it all of it, fee and exchange included. What a fraction leaves over comes back with the last of them.
 */
export function sharesOf(intent: Intent, before: bigint, minor: bigint): Shares {
  const { amount: paid, price, fee } = amountsOf(intent)
  const share = (whole: bigint) => (whole * (before + minor)) / price.minor - (whole * before) / price.minor
  const [amount, feeBack] = [money(minor, price.currency), money(share(fee.minor), price.currency)]
  return {
    amount,
    fee: feeBack,
    costs: money(amount.minor - feeBack.minor, price.currency),
    payerGets: money(share(paid.minor), paid.currency),
    spread: share(intent.spread ?? 0n),
    rounding: share(intent.rounding ?? 0n),
  }
}

/** The least that can be given back so that anything reaches the payer. */
export function leastOf(intent: Intent, before: bigint): bigint {
  const { amount: paid, price } = amountsOf(intent)
  const next = (paid.minor * before) / price.minor + 1n
  const whole = (next * price.minor + paid.minor - 1n) / paid.minor
  return whole - before
}
