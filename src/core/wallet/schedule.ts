import { ratesAt } from '../fx/rates.ts'
import { must } from '../kit/must.ts'
import { after, DAY, startOfDay, startOfMonth } from '../kit/time.ts'
import type { Tx } from '../kit/use-case.ts'
import { type CurrencyCode, currencyOf } from '../money/currency.ts'
import type { FeeOperation, ScheduledFee } from './fee-view.ts'
import { type Abroad, atHome, type Sums } from './own-limits/at-home.ts'

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

/**
 * A level's limits and, for whoever is refused by them, those of the levels above it, the lowest first. `own`: two of
 * staff set them for one person, until then; no level is above those.
 */
export type Limits = LimitRule & { above: readonly LimitRule[]; own?: { until: Date } }

/** What is asked for the price of: an operation, and the level of whoever bears its fee. */
export type Priced = { operation: FeeOperation; currency: CurrencyCode; level: number }
/** `owner`: whose own limits count, where they have some; they are of what goes out. */
type Limited = { level: number; currency: CurrencyCode; operation?: LimitedOperation; owner?: string }
type Asked = { operation?: string }
type LimitRow = LimitRule & {
  operation: string
  currency: string
  owner: string | null
  until: Date
  inherited: boolean
}
/** What binds one person besides their level. `inherited`: it was set for an account that was closed, and only lowers. */
type Own = Pick<LimitRow, 'until' | 'currency' | 'owner' | 'inherited'> & Sums

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

/**
 * The limits in force in currencies, of every level the newest version that has begun, and what was set for these people
 * alone, or for accounts that were closed and of which they have something; one statement likewise. Where any of that was
 * set in another currency than one of these, rates are read, too, and the levels of that one.
 */
export async function limitRulesAt(
  tx: Tx,
  currencies: readonly CurrencyCode[],
  at: Date,
  owners: readonly string[] = [],
): Promise<(one: Limited) => Limits> {
  const whose = [...new Set(owners)]
  const rows = await tx.$queryRaw<LimitRow[]>`
    (select distinct on (operation, level, currency) operation, level, currency, single_minor as "singleMinor",
            daily_minor as "dailyMinor", monthly_minor as "monthlyMinor", small_minor as "smallMinor",
            small_daily_minor as "smallDailyMinor", code_minor as "codeMinor", null::uuid as owner, null::timestamptz as until,
            false as inherited
     from limit_rule
     where operation = any(${[LIMITED, TAKEN]}::text[]) and currency = any(${[...new Set(currencies)]}::char(3)[])
       and valid_from <= ${at}::timestamptz
     order by operation, level, currency, version desc)
    union all
    select ${LIMITED}, 0, o.currency, o.single_minor, o.daily_minor, o.monthly_minor, 0, 0, 0, o.user_id, o.valid_until, false
    from (select distinct on (user_id) * from limit_override
          where user_id = any(${whose}::uuid[]) and valid_from <= ${at}::timestamptz
          order by user_id, valid_from desc, id desc) o
    where o.valid_until > ${at}::timestamptz
    union all
    select ${LIMITED}, 0, currency, single_minor, daily_minor, monthly_minor, 0, 0, 0, heir_id, until, true
    from inherited_limit where heir_id = any(${whose}::uuid[]) and until > ${at}::timestamptz`
  const nameOf = ({ operation = LIMITED, level, currency }: Pick<LimitRow, 'level' | 'currency'> & Asked) =>
    `${operation} at level ${level} in ${currency}`
  const rules = rows.filter(({ owner }) => owner === null)
  const limitsOf = ({
    operation,
    currency,
    owner: _none,
    until: _never,
    inherited: _level,
    ...rule
  }: LimitRow): Limits => ({
    ...rule,
    above: rules.filter((row) => row.operation === operation && row.currency === currency && row.level > rule.level),
  })
  const limits = new Map(rules.map((row) => [nameOf(row), limitsOf(row)]))
  const levelOf = (one: Limited) => must(limits.get(nameOf(one)), `no limits for ${nameOf(one)}`)
  const owned = rows.filter(({ owner }) => owner !== null) as Own[]
  const abroad = await readAbroad(tx, owned, currencies, at)
  return (one) => {
    const own = one.operation === TAKEN || !one.owner ? [] : owned.filter(({ owner }) => owner === one.owner)
    const ofLevel = levelOf(one)
    return withOwn(
      ofLevel,
      own.map((set) => atHome(set, { ...one, ofLevel }, abroad)),
    )
  }
}

/** What limits are held against that were set in another currency than somebody's home: read where there are any. */
async function readAbroad(
  tx: Tx,
  owned: readonly Own[],
  homes: readonly CurrencyCode[],
  at: Date,
): Promise<Abroad | null> {
  const set = [...new Set(owned.map(({ currency }) => currencyOf(currency)))]
  if (set.every((currency) => homes.every((home) => home === currency))) return null
  return { rates: await ratesAt(tx, at), limits: await limitRulesAt(tx, set, at) }
}

/**
 * What is not their own is their level's; where none is, they have no limits of their own. What two agreed to for the
 * account itself is a newer word than what it came to by others, and holds instead as long as it lasts. Of what was set for
 * several accounts the least of each holds, and all of it no longer than until the first of that ends.
 */
function withOwn(limits: Limits, set: readonly Own[]): Limits {
  const ends: Date[] = []
  const newer = set.filter(({ inherited }) => !inherited)
  const own = newer.length > 0 ? newer : set
  const held = (sum: keyof Sums): bigint => {
    const bound = own.flatMap(({ [sum]: set, inherited, until }) =>
      set === null || (inherited && set >= limits[sum]) ? [] : [{ set, until }],
    )
    const [first] = bound.map(({ set }) => set).sort((one, other) => (one < other ? -1 : 1))
    if (first === undefined) return limits[sum]
    ends.push(...bound.filter(({ set }) => set === first).map(({ until }) => until))
    return first
  }
  const [singleMinor, dailyMinor, monthlyMinor] = [held('singleMinor'), held('dailyMinor'), held('monthlyMinor')]
  const [until] = ends.sort((one, other) => one.getTime() - other.getTime())
  return until ? { ...limits, singleMinor, dailyMinor, monthlyMinor, above: [], own: { until } } : limits
}

/** When the UTC day, by which limits are counted, ends and its limit starts over. */
export const endOfDay = (at: Date): Date => after(startOfDay(at), DAY)

/** When the UTC month ends and its limit starts over. */
export const endOfMonth = (at: Date): Date => startOfMonth(at, 1)
