import { must } from '../kit/must.ts'
import { after, DAY, startOfDay, startOfMonth } from '../kit/time.ts'
import type { Tx } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { FeeOperation, ScheduledFee } from './fee-view.ts'

/** Everything that goes out counts against the same limits: two counters would be two limits. */
export const LIMITED = 'out'
/** What a shop is paid counts against what its owner may take. */
export const TAKEN = 'take'
export type LimitedOperation = typeof LIMITED | typeof TAKEN

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
type Limited = { level: number; currency: CurrencyCode; operation?: LimitedOperation }
type Asked = { operation?: string }
type LimitRow = LimitRule & { operation: string; currency: string }

/**
 * The fee rules in force at a moment; one statement, whatever their number. A version is whole: of an operation in a
 * currency the newest that has begun holds, with all its rows and no others, and of those the row of the highest level
 * that is not above the person's: a row for level 0 holds for all higher levels that have none of their own.
 */
export async function feeRulesAt(tx: Tx, asked: readonly Priced[], at: Date): Promise<(one: Priced) => ScheduledFee> {
  const wanted = [...new Map(asked.map((one) => [nameOf(one), one])).values()]
  const rows = await tx.$queryRaw<FeeRow[]>`
    select f.operation, f.currency, f.version, f.level, trim_scale(f.percent)::text as percent, f.fixed_minor as "fixedMinor",
           f.min_minor as "minMinor", f.max_minor as "maxMinor", f.valid_from as "validFrom"
    from unnest(${wanted.map((one) => one.operation)}::text[], ${wanted.map((one) => one.currency)}::char(3)[])
      as a (operation, currency)
    join fee_rule f using (operation, currency)
    where f.version = (select max(v.version) from fee_rule v
                       where v.operation = f.operation and v.currency = f.currency and v.valid_from <= ${at}::timestamptz)
    order by f.level desc`
  const rules = Map.groupBy(rows, nameOf)
  return (one) => {
    const rule = rules.get(nameOf(one))?.find(({ level }) => level <= one.level)
    return must(rule, `no fee for ${nameOf(one)} at level ${one.level}`)
  }
}

/** The fee rule in force at a moment. */
export const feeRuleAt = async (tx: Tx, asked: Priced, at: Date): Promise<ScheduledFee> =>
  (await feeRulesAt(tx, [asked], at))(asked)

type FeeRow = ScheduledFee & { operation: string; currency: string }
const nameOf = ({ operation, currency }: Pick<FeeRow, 'operation' | 'currency'>): string =>
  `${operation} in ${currency}`

/** The limits in force in currencies, of every level the newest version that has begun; one statement likewise. */
export async function limitRulesAt(
  tx: Tx,
  currencies: readonly CurrencyCode[],
  at: Date,
): Promise<(one: Limited) => Limits> {
  const rows = await tx.$queryRaw<LimitRow[]>`
    select distinct on (operation, level, currency) operation, level, currency, single_minor as "singleMinor", daily_minor as "dailyMinor",
           monthly_minor as "monthlyMinor", small_minor as "smallMinor", small_daily_minor as "smallDailyMinor",
           code_minor as "codeMinor"
    from limit_rule
    where operation = any(${[LIMITED, TAKEN]}::text[]) and currency = any(${[...new Set(currencies)]}::char(3)[])
      and valid_from <= ${at}::timestamptz
    order by operation, level, currency, version desc`
  const nameOf = ({ operation = LIMITED, level, currency }: Pick<LimitRow, 'level' | 'currency'> & Asked) =>
    `${operation} at level ${level} in ${currency}`
  const limitsOf = ({ operation, currency, ...rule }: LimitRow): Limits => ({
    ...rule,
    above: rows.filter((row) => row.operation === operation && row.currency === currency && row.level > rule.level),
  })
  const limits = new Map(rows.map((row) => [nameOf(row), limitsOf(row)]))
  return (one) => must(limits.get(nameOf(one)), `no limits for ${nameOf(one)}`)
}

/** When the UTC day, by which limits are counted, ends and its limit starts over. */
export const endOfDay = (at: Date): Date => after(startOfDay(at), DAY)

/** When the UTC month ends and its limit starts over. */
export const endOfMonth = (at: Date): Date => startOfMonth(at, 1)
