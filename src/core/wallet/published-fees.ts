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

/**
 * Those still to begin; one that a newer version overtakes before its own beginning, or with it, never will, and one that
 * leaves everything as it is by then is nothing to announce.
 */
function announcedAfter(now: Whole, versions: readonly Whole[]): Whole[] {
  const coming = versions.filter(([rule]) => rule.version > now[0].version)
  const held = coming.filter(
    ([rule]) => !coming.some(([other]) => other.version > rule.version && other.validFrom <= rule.validFrom),
  )
  const soonest = held.toSorted(([one], [other]) => one.validFrom.getTime() - other.validFrom.getTime())
  return soonest.filter((whole, index) => pricesOf(whole) !== pricesOf(soonest[index - 1] ?? now))
}

const pricesOf = (whole: Whole): string =>
  whole
    .map(({ level, percent, fixedMinor, minMinor, maxMinor }) =>
      [level, percent, fixedMinor, minMinor, maxMinor].join(' '),
    )
    .join()
