import type { Tx } from '../kit/use-case.ts'
import { type CurrencyCode, currencyOf } from '../money/currency.ts'
import type { MidRate, Rates } from './rates.ts'

type Row = { index: number; currency: string; perEuro: string; observedAt: Date; source: string }

/** What `ratesAt` says at each of many moments, of these currencies, in one statement. */
export async function ratesAtEach(
  tx: Tx,
  moments: readonly Date[],
  currencies: readonly CurrencyCode[],
): Promise<Rates[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select m.index::int, c.code as currency, trim_scale(r.per_euro)::text as "perEuro", r.observed_at as "observedAt", r.source
    from unnest(${moments.map((at) => at.toISOString())}::timestamptz[]) with ordinality m (at, index)
    cross join unnest(${[...currencies]}::text[]) c (code)
    cross join lateral (
      select * from ledger.fx_rate
      where currency = c.code and observed_at <= m.at and stored_at <= m.at
      order by observed_at desc, id desc limit 1) r`
  const found = moments.map((): [CurrencyCode, MidRate][] => [])
  for (const { index, currency, ...rate } of rows) {
    const code = currencyOf(currency)
    found[index - 1]?.push([code, { ...rate, currency: code }])
  }
  return found.map((rates) => new Map(rates))
}
