import type { UseCase } from '../kit/use-case.ts'
import { CURRENCY_CODES } from '../money/currency.ts'
import { viewFee } from './fee-view.ts'
import { FEE_OPERATIONS, feeRuleAt } from './schedule.ts'
import type { FeeView } from './views.ts'

/** The fee schedule in force, by operation and currency, for everybody to read before they move anything (S56). */
export const getFees: UseCase<Record<never, never>, FeeView[]> = async ({ tx, now }) => {
  const views: FeeView[] = []
  for (const operation of FEE_OPERATIONS)
    for (const currency of CURRENCY_CODES)
      views.push(viewFee(operation, currency, await feeRuleAt(tx, operation, currency, now)))
  return views
}
