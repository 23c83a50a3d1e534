import type { CurrencyCode } from '../money/currency.ts'
import { money } from '../money/money.ts'
import type { FeeRule } from './fee.ts'
import type { FeeOperation, FeeView } from './views.ts'

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
