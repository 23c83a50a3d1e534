import type { Scope } from '../../kit/use-case.ts'
import type { CurrencyCode } from '../../money/currency.ts'
import type { Measure } from '../../payment/measure.ts'

/**
 * Takes somebody's own limits along into another home currency, with those of an account they closed: what is their own
 * there is no more than it was here.
 */
export async function moveOwnLimits(
  { tx, now }: Scope,
  userId: string,
  currency: CurrencyCode,
  { most }: Measure,
): Promise<void> {
  const moved = (minor: bigint | null) => (minor === null ? null : most(minor))
  const theirs = { OR: [{ userId }, { user: { leftReach: { heirId: userId } } }] }
  const elsewhere = { ...theirs, validUntil: { gt: now }, currency: { not: currency } }
  for (const row of await tx.limitOverride.findMany({ where: elsewhere })) {
    const sums = {
      singleMinor: moved(row.singleMinor),
      dailyMinor: moved(row.dailyMinor),
      monthlyMinor: moved(row.monthlyMinor),
    }
    await tx.limitOverride.update({ where: { id: row.id }, data: { currency, ...sums }, select: { id: true } })
  }
}
