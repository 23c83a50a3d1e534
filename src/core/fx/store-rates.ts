import type { Scope } from '../kit/use-case.ts'
import type { RateReading } from '../ports/rate-feed.ts'

/** Keeps a reading as it is, for ever; said again of the same moment, it changes nothing. Returns how many rates were new. */
export async function storeRates({ tx, now }: Pick<Scope, 'tx' | 'now'>, reading: RateReading): Promise<number> {
  const { source, observedAt, perEuro } = reading
  const [row] = await tx.$queryRaw<{ added: number }[]>`
    select ledger.store_rates(${source}, ${Object.keys(perEuro)}::char(3)[], ${Object.values(perEuro)}::numeric[],
                              ${observedAt}::timestamptz, ${now}::timestamptz) as added`
  return row?.added ?? 0
}
