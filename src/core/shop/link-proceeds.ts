import type { UseCase } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import { money } from '../money/money.ts'
import { amountsFor } from '../payment/amounts.ts'
import { feeOn } from '../wallet/fee.ts'
import { feeRuleAt } from '../wallet/schedule.ts'
import { linkOf } from './read-payment-link.ts'

type Proceeds = { fee: Money; arrives: Money | null }

/**
 * What a link brings its shop if it is paid now, and the fee that comes off; null while nobody knows how much is paid.
 * `arrives` is null where a later fee leaves nothing of the price: then it is paid no more.
 * Fees are published, so anybody may ask.
 */
export const linkProceeds: UseCase<{ token: string }, Proceeds | null> = async (scope, { token }) => {
  const link = await linkOf(scope, token)
  if (link.amount === null) return null
  const currency = currencyOf(link.currency)
  const price = money(link.amount, currency)
  const rule = await feeRuleAt(scope.tx, { operation: 'pay', currency, level: link.ownerLevel }, scope.now)
  const { fee, arrives } = amountsFor('pay', price, feeOn(rule, price))
  return { fee, arrives: arrives.minor > 0n ? arrives : null }
}
