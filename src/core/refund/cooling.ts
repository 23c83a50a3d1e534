import type { Failure } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { readCounters } from '../payment/counters.ts'
import { countedBy, limitsBy, readMeasures } from '../payment/measure.ts'
import { smallLeft } from '../payment/small-left.ts'
import { LIMITED, limitRulesAt } from '../wallet/schedule.ts'
import type { Giver } from './standing.ts'

/** What an amount counts for where its giver, or the shop's owner, came back into the account by mail within a day. */
export type CoolingShare = { ownerId: string; counts: Money }

/**
 * REC-05: for a day after a recovery a shop gives back no more than what small payments allow, and that counts as what goes
 * out: whoever has just taken a wallet over does not empty it to those who bought. Its owner's day holds for all who give
 * something back of it, who are not told; whoever works there has their own, too. `cooling_off`, `merchant_unavailable`.
 */
export async function coolingFor(
  scope: Scope,
  { id, sellerId }: Giver,
  { minor, currency }: Money,
): Promise<Failure | CoolingShare[]> {
  const { tx, now } = scope
  const people = await tx.user.findMany({
    where: { id: { in: [id, sellerId] }, coolingUntil: { gt: now } },
    select: { id: true, level: true, homeCurrency: true, coolingUntil: true },
  })
  if (people.length === 0) return []
  const spenders = people.map(({ id: ownerId, homeCurrency }) => ({ ownerId, homeCurrency, currency }))
  const counters = await readCounters(scope, spenders)
  const measures = await readMeasures(scope, spenders)
  const rules = await limitRulesAt(tx, [...new Set(people.map((one) => currencyOf(one.homeCurrency)))], now, [
    id,
    sellerId,
  ])
  const shares: CoolingShare[] = []
  for (const { id: ownerId, level, homeCurrency, coolingUntil } of people) {
    const home = currencyOf(homeCurrency)
    const measure = measures({ currency, homeCurrency })
    const limits = limitsBy(measure, rules({ level, currency: home, owner: ownerId }))
    const left = smallLeft({ limits, ...countedBy(measure, counters.of({ ownerId })) })
    if (minor > left && ownerId !== id) return { code: 'merchant_unavailable' }
    if (minor > left) return { code: 'cooling_off', left: money(left, currency), until: coolingUntil ?? now }
    shares.push({ ownerId, counts: money(measure.counts(minor), home) })
  }
  return shares
}

/** Counts it as what goes out. Whoever calls has locked the accounts of those it is counted of. */
export async function countCooling(scope: Scope, shares: readonly CoolingShare[]): Promise<void> {
  for (const { ownerId, counts } of shares) await countOut(scope, ownerId, counts, 'spent')
}

/** Counts an amount of a day: as what goes out, or as what went without a PIN and is no spending. */
export async function countOut(
  scope: Scope,
  ownerId: string,
  { minor, currency }: Money,
  as: 'spent' | 'small',
): Promise<void> {
  const counters = await readCounters(scope, [{ ownerId, homeCurrency: currency }])
  const { day, month } = counters.begun({ ownerId })
  const [spent, small] = as === 'spent' ? [minor, 0n] : [0n, minor]
  await scope.tx.$executeRaw`
    insert into spend_counter as c (user_id, day, operation, currency, spent, spent_small, spent_month)
    values (${ownerId}::uuid, ${day}::date, ${LIMITED}, ${currency}, ${spent}, ${small}, ${month + spent})
    on conflict (user_id, day, operation, currency) do update
    set spent = c.spent + excluded.spent, spent_small = c.spent_small + excluded.spent_small,
        spent_month = c.spent_month + excluded.spent`
}
