import type { Scope } from '../../kit/use-case.ts'
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
  for (const row of await tx.inheritedLimit.findMany({ where: { heirId: userId, ...elsewhere } })) {
    const { heirId, ofId } = row
    const data = { currency, ...sumsIn(row, most) }
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
