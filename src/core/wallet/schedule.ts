import type { FeeRule as FeeRow, LimitRule as LimitRow } from '#prisma'
import { must } from '../kit/must.ts'
import { after, DAY, startOfDay, startOfMonth } from '../kit/time.ts'
import type { Tx } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { FeeOperation, ScheduledFee } from './fee-view.ts'

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

/** What is asked for the price of: an operation, and the level of whoever bears its fee. */
export type Priced = { operation: FeeOperation; currency: CurrencyCode; level: number }
type Limited = { level: number; currency: CurrencyCode }

/**
 * The fee rules in force at a moment; one statement, whatever their number. A version is whole: of an operation in a
 * currency the newest that has begun holds, with all its rows and no others, and of those the row of the highest level
 * that is not above the person's: a row for level 0 holds for all higher levels that have none of their own.
 */
export async function feeRulesAt(tx: Tx, asked: readonly Priced[], at: Date): Promise<(one: Priced) => ScheduledFee> {
  const rows = await tx.feeRule.findMany({
    where: { OR: eachOnce(asked.map(withoutLevel), nameOf), validFrom: { lte: at } },
    distinct: ['operation', 'currency', 'level'],
    orderBy: [{ version: 'desc' }, { level: 'desc' }],
  })
  const rules = Map.groupBy(rows, nameOf)
  return (one) => {
    const [newest, ...older] = rules.get(nameOf(one)) ?? []
    const whole = newest ? [newest, ...older.filter(({ version }) => version === newest.version)] : []
    const { percent, ...row } = must(
      whole.find(({ level }) => level <= one.level),
      `no fee for ${nameOf(one)} at level ${one.level}`,
    )
    return { ...row, percent: percent.toString() }
  }
}

/** The fee rule in force at a moment. */
export const feeRuleAt = async (tx: Tx, asked: Priced, at: Date): Promise<ScheduledFee> =>
  (await feeRulesAt(tx, [asked], at))(asked)

type Named = Pick<FeeRow, 'operation' | 'currency'>
const nameOf = ({ operation, currency }: Named): string => `${operation} in ${currency}`
const withoutLevel = ({ operation, currency }: Priced): Named => ({ operation, currency })

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

/** When the UTC day, by which limits are counted, ends and its limit starts over. */
export const endOfDay = (at: Date): Date => after(startOfDay(at), DAY)

/** When the UTC month ends and its limit starts over. */
export const endOfMonth = (at: Date): Date => startOfMonth(at, 1)
