import { auditAll } from '../kit/audit.ts'
import type { Scope } from '../kit/use-case.ts'
import type { Sums } from '../wallet/own-limits/at-home.ts'

/** `ofId`: the account they were set for, which may be closed longer than the one they come from now. */
type Lowered = Sums & { ofId: string; currency: string; until: Date }

/**
 * MNY-13: what bound accounts that were closed binds the newcomer, each by the account it was set for and as it was agreed
 * to there, once by however many ways they came to it. The next one with anything of those accounts is bound likewise.
 */
export async function inheritLimits(scope: Scope, heirId: string, closed: readonly string[]): Promise<void> {
  const left = await readLeft(scope, closed)
  if (left.length === 0) return
  await scope.tx.inheritedLimit.createMany({ data: left.map((one) => ({ heirId, ...one })) })
  const happened = left.map(({ ofId }) => ({ subject: `user:${heirId}`, detail: { of: ofId } }))
  await auditAll(scope, 'system', 'limits.inherited', happened)
}

/** What holds of what was set for these accounts, and for those they came to by others: each once, as it was set there. */
const readLeft = ({ tx, now }: Scope, closed: readonly string[]) => tx.$queryRaw<Lowered[]>`
  select o.user_id as "ofId", o.currency, o.single_minor as "singleMinor", o.daily_minor as "dailyMinor",
         o.monthly_minor as "monthlyMinor", o.valid_until as until
  from (select distinct on (user_id) * from limit_override
        where user_id in (select unnest(${closed}::uuid[])
                          union select of_id from inherited_limit where heir_id = any(${closed}::uuid[]))
          and valid_from <= ${now}::timestamptz
        order by user_id, valid_from desc, id desc) o
  where o.valid_until > ${now}::timestamptz`
