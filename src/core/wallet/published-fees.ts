import type { Tx } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { FEE_OPERATIONS, type FeeOperation, type ScheduledFee } from './fee-view.ts'

/** One version of an operation's price, whole: its rows by level, the lowest first. */
export type Whole = [ScheduledFee, ...ScheduledFee[]]

/** Of every operation that has a price in a currency: the version in force, and those announced, the soonest first. */
export async function publishedFees(
  tx: Tx,
  currency: CurrencyCode,
  at: Date,
): Promise<{ operation: FeeOperation; now: Whole; announced: Whole[] }[]> {
  const rows = await tx.feeRule.findMany({
    where: { currency, operation: { in: [...FEE_OPERATIONS] } },
    orderBy: [{ version: 'asc' }, { level: 'asc' }],
  })
  return FEE_OPERATIONS.flatMap((operation) => {
    const own = rows.filter((row) => row.operation === operation)
    const rules = own.map((row) => ({ ...row, percent: row.percent.toString() }))
    const versions = [...Map.groupBy(rules, ({ version }) => version).values()].flatMap(([first, ...rest]): Whole[] =>
      first ? [[first, ...rest]] : [],
    )
    const now = versions.findLast(([{ validFrom }]) => validFrom <= at)
    return now ? [{ operation, now, announced: announcedAfter(now, versions) }] : []
  })
}

/** Those still to begin; one that a newer version overtakes before its own beginning never will. */
function announcedAfter([{ version }]: Whole, versions: readonly Whole[]): Whole[] {
  const coming = versions.filter(([rule]) => rule.version > version)
  const soonest = coming.toSorted(([one], [other]) => one.validFrom.getTime() - other.validFrom.getTime())
  return soonest.filter(([rule], index) => soonest.slice(0, index).every(([before]) => before.version < rule.version))
}
