import type { CurrencyCode } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import type { FeeRule } from './fee.ts'

/** What has a price, in the order it is published. */
export const FEE_OPERATIONS = ['send', 'pay', 'topup_card', 'topup_bank'] as const
export type FeeOperation = (typeof FEE_OPERATIONS)[number]

/** One row of the published schedule. `percent` is a decimal string ("1"), the rest minor units of the currency. */
export type FeeView = {
  version: number
  operation: FeeOperation
  currency: CurrencyCode
  percent: string
  fixed: Money
  min: Money
  max: Money | null
}

/** A rule of the schedule as it is published. */
export function viewFee(operation: FeeOperation, currency: CurrencyCode, rule: FeeRule): FeeView {
  const { version, percent, fixedMinor, minMinor, maxMinor } = rule
  const [fixed, min] = [money(fixedMinor, currency), money(minMinor, currency)]
  return {
    version,
    operation,
    currency,
    percent,
    fixed,
    min,
    max: maxMinor === null ? null : money(maxMinor, currency),
  }
}
