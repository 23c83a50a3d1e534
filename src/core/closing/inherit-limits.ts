import { auditAll } from '../kit/audit.ts'
import { later } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { readMeasures } from '../payment/measure.ts'
import { asSet, leastOf, type Sums, sumsIn } from '../wallet/own-limits/move-home.ts'

/** `ofId`: the account they were set for, which may be closed longer than the one they come from now. */
type Lowered = Sums & { ofId: string; currency: string; until: Date }

/**
 * MNY-13: what bound accounts that were closed binds the newcomer, each by the account it was set for, at its worth in
 * their home currency and never more. The next one with anything of those accounts is bound likewise.
 */
export async function inheritLimits(
  scope: Scope,
  { id: heirId, homeCurrency: currency }: { id: string; homeCurrency: CurrencyCode },
  closed: readonly string[],
): Promise<void> {
  const left = await readLeft(scope, closed)
  if (left.length === 0) return
  const measures = await readMeasures(
    scope,
    left.map((one) => ({ currency, homeCurrency: one.currency })),
  )
  const here = left.map((one) => ({ ...one, ...sumsIn(one, measures({ currency, homeCurrency: one.currency }).most) }))
  const ofEach = Map.groupBy(here, ({ ofId }) => ofId)
  const least = await asSet(scope.tx, [...ofEach.keys()], currency)
  // They may have come to the same by several closed accounts.
  const bounds = [...ofEach].map(([ofId, ways]) => ({
    ...{ heirId, ofId, currency, ...least(ofId, leastOf(ways)) },
    until: ways.map(({ until }) => until).reduce(later),
  }))
  await scope.tx.inheritedLimit.createMany({ data: bounds })
  const happened = bounds.map(({ ofId }) => ({ subject: `user:${heirId}`, detail: { of: ofId } }))
  await auditAll(scope, 'system', 'limits.inherited', happened)
}

/** What holds of what was set for these accounts, and of what they came to by others. */
const readLeft = ({ tx, now }: Scope, closed: readonly string[]) => tx.$queryRaw<Lowered[]>`
  select o.user_id as "ofId", o.currency, o.single_minor as "singleMinor", o.daily_minor as "dailyMinor",
         o.monthly_minor as "monthlyMinor", o.valid_until as until
  from (select distinct on (user_id) * from limit_override
        where user_id = any(${closed}::uuid[]) and valid_from <= ${now}::timestamptz
        order by user_id, valid_from desc, id desc) o
  where o.valid_until > ${now}::timestamptz
  union all
  select of_id, currency, single_minor, daily_minor, monthly_minor, until
  from inherited_limit where heir_id = any(${closed}::uuid[]) and until > ${now}::timestamptz`
