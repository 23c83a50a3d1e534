import { after, DAY, startOfDay } from '../kit/time.ts'
import type { Tx } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { FeeRule } from './fee.ts'

/** What has a price, in the order it is published. */
export const FEE_OPERATIONS = ['send', 'pay', 'topup_card', 'topup_bank'] as const
export type FeeOperation = (typeof FEE_OPERATIONS)[number]

/** Everything that goes out counts against the same limits: two counters would be two limits. */
export const LIMITED = 'out'

/** One row of the limits, in minor units. */
export type LimitRule = { singleMinor: bigint; dailyMinor: bigint; smallMinor: bigint; smallDailyMinor: bigint }

/** The fee rule in force at a moment: the newest version that has begun. */
export async function feeRuleAt(tx: Tx, operation: FeeOperation, currency: CurrencyCode, at: Date): Promise<FeeRule> {
  const row = await tx.feeRule.findFirst({
    where: { operation, currency, validFrom: { lte: at } },
    orderBy: { version: 'desc' },
  })
  if (!row) throw new Error(`no fee for ${operation} in ${currency}`)
  const { version, fixedMinor, minMinor, maxMinor } = row
  return { version, percent: row.percent.toString(), fixedMinor, minMinor, maxMinor }
}

/** The limits in force for a verification level. */
export async function limitRuleAt(tx: Tx, level: number, currency: CurrencyCode, at: Date): Promise<LimitRule> {
  const row = await tx.limitRule.findFirst({
    where: { operation: LIMITED, level, currency, validFrom: { lte: at } },
    orderBy: { version: 'desc' },
  })
  if (!row) throw new Error(`no limits for level ${level} in ${currency}`)
  return row
}

/** The UTC day a moment belongs to: limits are counted by it. */
export const dayOf = startOfDay

/** When that day ends and limits start over. */
export const endOfDay = (at: Date): Date => after(startOfDay(at), DAY)
