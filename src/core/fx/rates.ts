import type { Tx } from '../kit/use-case.ts'
import { type CurrencyCode, isCurrency } from '../money/currency.ts'

/** What every rate is measured against. Its own rate is 1 for ever. */
export const PIVOT = 'EUR' satisfies CurrencyCode

/** What one euro was worth in a currency: a mid rate, before any spread. `perEuro` is a decimal string ("1.159"). */
export type MidRate = { currency: CurrencyCode; perEuro: string; observedAt: Date; source: string }

/** What was known of all rates at a moment. */
export type Rates = ReadonlyMap<CurrencyCode, MidRate>

/**
 * The newest rates that were observed, and stored, by a moment: asked again later, it answers the same. Every currency is
 * there, if only by the house's rates of the first day, so that there is a value to count by; how old each is, it says
 * itself (`isStale`).
 */
export async function ratesAt(tx: Tx, at: Date): Promise<Rates> {
  const rows = await tx.$queryRaw<{ currency: string; perEuro: string; observedAt: Date; source: string }[]>`
    select c.code as currency, trim_scale(r.per_euro)::text as "perEuro", r.observed_at as "observedAt", r.source
    from ledger.currency c cross join lateral (
      select * from ledger.fx_rate
      where currency = c.code and observed_at <= ${at}::timestamptz and stored_at <= ${at}::timestamptz
      order by observed_at desc, id desc limit 1) r`
  return new Map(
    rows.flatMap((row) => (isCurrency(row.currency) ? [[row.currency, { ...row, currency: row.currency }]] : [])),
  )
}
