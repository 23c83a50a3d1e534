import type { CurrencyCode } from '../../money/currency.ts'
import type { FeeOperation, FeeView } from '../fee-view.ts'
import type { LevelView } from '../views.ts'

/** How many days before a price that is higher in anything it is announced; one that is lower may begin at once. */
export const DEARER_NOTICE_DAYS = 14
/** The highest percentage a fee may have. */
export const PERCENT_MAX = 10

/** A price as it is asked for: decimal string, then minor units of its currency. */
export type FeeTerms = { percent: string; fixed: string; min: string; max: string | null }

/** What two of staff are asked to publish as the price of an operation from a level on. */
export type FeeProposal = {
  kind: 'set_fee'
  operation: FeeOperation
  currency: CurrencyCode
  level: number
  now: FeeView
  next: FeeView
}

/** ... and as a level's limits in a currency. */
export type LimitRuleProposal = {
  kind: 'set_limit_rule'
  currency: CurrencyCode
  now: LevelView
  next: LevelView
  from: Date
}

/** A verification level as a request names it: one digit. */
export const levelIn = (digit: string): number => '0123456789'.indexOf(digit)
