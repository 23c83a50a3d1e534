import type { UseCase } from '../kit/use-case.ts'
import { CURRENCY_CODES } from '../money/currency.ts'
import { FEE_OPERATIONS, type FeeView, viewFee } from './fee-view.ts'
import { feeRulesAt } from './schedule.ts'

/** The fee schedule in force, by operation and currency, for everybody to read before they move anything (S56). */
export const getFees: UseCase<Record<never, never>, FeeView[]> = async ({ tx, now }) => {
  const published = FEE_OPERATIONS.flatMap((operation) =>
    CURRENCY_CODES.map((currency) => ({ operation, currency, level: 0 })),
  )
  const rules = await feeRulesAt(tx, published, now)
  return published.map((one) => viewFee(one.operation, one.currency, rules(one)))
}
