import type { Scope } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'

/** What a source says of one moment. `perEuro`: decimal strings, for any of our currencies but the euro. */
export type RateReading = { source: string; observedAt: Date; perEuro: Partial<Record<CurrencyCode, string>> }

/** Keeps a reading as it is, for ever; said again of the same moment, it changes nothing. Returns how many rates were new. */
export async function storeRates({ tx, now }: Pick<Scope, 'tx' | 'now'>, reading: RateReading): Promise<number> {
  const { source, observedAt, perEuro } = reading
  const [row] = await tx.$queryRaw<{ added: number }[]>`
    select ledger.store_rates(${source}, ${Object.keys(perEuro)}::char(3)[], ${Object.values(perEuro)}::numeric[],
                              ${observedAt}::timestamptz, ${now}::timestamptz) as added`
  return row?.added ?? 0
}
