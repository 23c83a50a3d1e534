import type { FeeRule as FeeRow, LimitRule as LimitRow } from '#prisma'
import { must } from '../kit/must.ts'
import { after, DAY, startOfDay, startOfMonth } from '../kit/time.ts'
import type { Tx } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { FeeRule } from './fee.ts'
import type { FeeOperation } from './fee-view.ts'

/** Everything that goes out counts against the same limits: two counters would be two limits. */
export const LIMITED = 'out'

/** One row of the limits of a verification level, in minor units. */
export type LimitRule = {
  level: number
  singleMinor: bigint
  dailyMinor: bigint
  monthlyMinor: bigint
  smallMinor: bigint
  smallDailyMinor: bigint
  /** Above this much a payment needs an authenticator's code. */
  codeMinor: bigint
}

/** A level's limits and, for whoever is refused by them, those of the levels above it, the lowest first. */
export type Limits = LimitRule & { above: readonly LimitRule[] }

type Priced = { operation: FeeOperation; currency: CurrencyCode }
type Limited = { level: number; currency: CurrencyCode }

/** The fee rules in force at a moment, each the newest version that has begun; one statement, whatever their number. */
export async function feeRulesAt(tx: Tx, asked: readonly Priced[], at: Date): Promise<(one: Priced) => FeeRule> {
  const nameOf = ({ operation, currency }: Pick<FeeRow, keyof Priced>) => `${operation} in ${currency}`
  const rows = await tx.feeRule.findMany({
    where: { OR: eachOnce(asked, nameOf), validFrom: { lte: at } },
    distinct: ['operation', 'currency'],
    orderBy: { version: 'desc' },
  })
  const rules = new Map(rows.map((row) => [nameOf(row), { ...row, percent: row.percent.toString() }]))
  return (one) => must(rules.get(nameOf(one)), `no fee for ${nameOf(one)}`)
}

/** The fee rule in force at a moment. */
export const feeRuleAt = async (tx: Tx, operation: FeeOperation, currency: CurrencyCode, at: Date): Promise<FeeRule> =>
  (await feeRulesAt(tx, [{ operation, currency }], at))({ operation, currency })

/** The limits in force in currencies, of every level the newest version that has begun; one statement likewise. */
export async function limitRulesAt(
  tx: Tx,
  currencies: readonly CurrencyCode[],
  at: Date,
): Promise<(one: Limited) => Limits> {
  const rows = await tx.limitRule.findMany({
    where: { operation: LIMITED, currency: { in: [...new Set(currencies)] }, validFrom: { lte: at } },
    distinct: ['level', 'currency'],
    orderBy: { version: 'desc' },
  })
  const nameOf = ({ level, currency }: Pick<LimitRow, 'level' | 'currency'>) => `level ${level} in ${currency}`
  const lowestFirst = rows.toSorted((one, other) => one.level - other.level)
  const limitsOf = (rule: LimitRow): Limits => ({
    ...rule,
    above: lowestFirst.filter(({ level, currency }) => currency === rule.currency && level > rule.level),
  })
  const limits = new Map(rows.map((rule) => [nameOf(rule), limitsOf(rule)]))
  return (one) => must(limits.get(nameOf(one)), `no limits for ${nameOf(one)}`)
}

const eachOnce = <T>(items: readonly T[], nameOf: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [nameOf(item), item])).values(),
]

/** The UTC day a moment belongs to: limits are counted by it. */
export const dayOf = startOfDay

/** When that day ends and its limit starts over. */
export const endOfDay = (at: Date): Date => after(startOfDay(at), DAY)

/** When the UTC month ends and its limit starts over. */
export const endOfMonth = (at: Date): Date => startOfMonth(at, 1)
