import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { type Money, money } from '../money/money.ts'
import { AMOUNT_CAP_MINOR } from '../money/parse.ts'
import { amountsFor } from '../payment/amounts.ts'
import { feeOn } from '../wallet/fee.ts'
import { feeRuleAt } from '../wallet/schedule.ts'

/** A price that the fee would eat whole is no price. `amount_too_large`, `amount_too_small`. @param level the shop owner's */
export async function refusePrice({ tx, now }: Scope, level: number, amount: Money): Promise<void> {
  const { currency } = amount
  if (amount.minor > AMOUNT_CAP_MINOR) fail({ code: 'amount_too_large', cap: money(AMOUNT_CAP_MINOR, currency) })
  const fees = await feeRuleAt(tx, { operation: 'pay', currency, level }, now)
  const isPayable = (minor: bigint) => {
    const price = money(minor, currency)
    return minor > 0n && amountsFor('pay', price, feeOn(fees, price)).arrives.minor > 0n
  }
  if (isPayable(amount.minor)) return
  fail({ code: 'amount_too_small', least: money(leastOf(isPayable), currency) })
}

/**
 * Fees may rise while a link is open: a price that one eats by now is no price any more, however it was agreed to
 * (`amount_too_small`).
 */
export async function refuseEaten(
  scope: Scope,
  level: number,
  { price, fee }: { price: Money; fee: Money },
): Promise<void> {
  if (fee.minor >= price.minor) await refusePrice(scope, level, price)
}

/** The smallest price of which something arrives. More never leaves less, so halving finds it. */
function leastOf(isPayable: (minor: bigint) => boolean): bigint {
  let [low, high] = [1n, AMOUNT_CAP_MINOR]
  if (!isPayable(high)) throw new Error('the fee schedule leaves shops nothing of any price')
  while (low < high) {
    const middle = (low + high) / 2n
    if (isPayable(middle)) high = middle
    else low = middle + 1n
  }
  return low
}
