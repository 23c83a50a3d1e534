import type { Scope, Tx } from '../../kit/use-case.ts'
import type { CurrencyCode } from '../../money/currency.ts'
import type { Measure } from '../../payment/measure.ts'

/**
 * Takes somebody's own limits along into another home currency, with those they came to by accounts that were closed: what
 * is their own there is no more than it was here.
 */
export async function moveOwnLimits(
  { tx, now }: Scope,
  userId: string,
  currency: CurrencyCode,
  { most }: Measure,
): Promise<void> {
  const elsewhere = { currency: { not: currency } }
  for (const row of await tx.limitOverride.findMany({ where: { userId, validUntil: { gt: now }, ...elsewhere } })) {
    const data = { currency, ...sumsIn(row, most) }
    await tx.limitOverride.update({ where: { id: row.id }, data, select: { id: true } })
  }
  const inherited = await tx.inheritedLimit.findMany({ where: { heirId: userId, ...elsewhere } })
  const least = await asSet(
    tx,
    inherited.map(({ ofId }) => ofId),
    currency,
  )
  for (const row of inherited) {
    const { heirId, ofId } = row
    const data = { currency, ...least(ofId, sumsIn(row, most)) }
    await tx.inheritedLimit.update({ where: { heirId_ofId: { heirId, ofId } }, data, select: { ofId: true } })
  }
}

/** Null: the level's holds. */
export type Sums = Record<'singleMinor' | 'dailyMinor' | 'monthlyMinor', bigint | null>

/** Sums as another currency has them; null, which is the level's, stays that. */
export const sumsIn = ({ singleMinor, dailyMinor, monthlyMinor }: Sums, most: Measure['most']): Sums => {
  const to = (minor: bigint | null) => (minor === null ? null : most(minor))
  return { singleMinor: to(singleMinor), dailyMinor: to(dailyMinor), monthlyMinor: to(monthlyMinor) }
}

/**
 * What was set for these accounts bounds what others inherit of them: a sum that comes back into the currency it was set
 * in is no more than it was set to there, whatever rates did on its way through others.
 */
export async function asSet(
  tx: Tx,
  userIds: readonly string[],
  currency: CurrencyCode,
): Promise<(userId: string, sums: Sums) => Sums> {
  const rows = await tx.limitOverride.findMany({
    where: { userId: { in: [...userIds] } },
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
  })
  const newest = Map.groupBy(rows, ({ userId }) => userId)
  return (userId, sums) => {
    const set = newest.get(userId)?.[0]
    return set?.currency === currency ? leastOf([sums, set]) : sums
  }
}

/** What is least of each; a sum that is null in one is the other's. */
export function leastOf(ways: readonly Sums[]): Sums {
  const least = (sum: keyof Sums) =>
    ways
      .map((way) => way[sum])
      .reduce((one, other) => (one === null || (other !== null && other < one) ? other : one), null)
  return { singleMinor: least('singleMinor'), dailyMinor: least('dailyMinor'), monthlyMinor: least('monthlyMinor') }
}
