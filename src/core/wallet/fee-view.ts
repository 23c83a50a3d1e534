import type { CurrencyCode } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { type FeeRule, feeOn } from './fee.ts'

/** What has a price, in the order it is published. */
export const FEE_OPERATIONS = [
  'send',
  'pay',
  'exchange',
  'topup_card',
  'topup_platform',
  'topup_provider',
  'provider_own',
  'topup_bank',
  'withdraw_bank',
  'withdraw_card',
] as const
export type FeeOperation = (typeof FEE_OPERATIONS)[number]

/** One row of the published schedule. `percent` is a decimal string ("1"), the rest minor units of the currency. */
export type FeeView = {
  version: number
  validFrom: Date
  operation: FeeOperation
  currency: CurrencyCode
  /** From which verification level on it is the price. */
  level: number
  percent: string
  fixed: Money
  min: Money
  max: Money | null
}

/** A rule as it stands in the schedule: from when on it holds. */
export type ScheduledFee = FeeRule & { validFrom: Date }

/** A price, and what it comes to on the example of the view it is in. */
export type PriceView = FeeView & { onExample: Money }

/** The prices of an operation, one for each level that has its own, the lowest first. There is always one for level 0. */
export type Prices = [PriceView, ...PriceView[]]

/** What an operation costs now, and from when on it will cost something else, as far as that is decided. */
export type OperationFees = { operation: FeeOperation; prices: Prices; announced: Prices[] }

/** The schedule in one currency. `level`: the reader's own, 0 for who has no account. `example`: a round amount. */
export type FeesView = { currency: CurrencyCode; level: number; example: Money; operations: OperationFees[] }

/** Of an operation's prices the one somebody of this level pays. */
export const priceAt = (prices: Prices, level: number): PriceView =>
  prices.findLast((price) => price.level <= level) ?? prices[0]

/** A rule of the schedule as it is published. */
export function viewFee(operation: FeeOperation, currency: CurrencyCode, rule: ScheduledFee): FeeView {
  const { version, validFrom, level, percent, fixedMinor, minMinor, maxMinor } = rule
  const [fixed, min] = [money(fixedMinor, currency), money(minMinor, currency)]
  return {
    version,
    validFrom,
    operation,
    currency,
    level,
    percent,
    fixed,
    min,
    max: maxMinor === null ? null : money(maxMinor, currency),
  }
}

/** The same, with what it comes to on an example. */
export const viewPrice = (operation: FeeOperation, rule: ScheduledFee, example: Money): PriceView => ({
  ...viewFee(operation, example.currency, rule),
  onExample: feeOn(rule, example),
})
