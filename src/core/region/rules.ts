import { must } from '../kit/must.ts'
import type { Tx } from '../kit/use-case.ts'
import { CURRENCY_CODES, type CurrencyCode } from '../money/currency.ts'
import { REGION_OPERATIONS, type RegionOperation, type RegionView } from './views.ts'

/** How the rules name every country that has none of its own. */
const ELSEWHERE = 'ZZ'

/** The rules in force at a moment: `of` a country, or of nobody's, which is everywhere else. */
export type Regions = { version: number; views: readonly RegionView[]; of(country: string | null): RegionView }

/** Reads the newest version that has begun, all of it or what concerns some countries; one statement. */
export async function regionsAt(tx: Tx, at: Date, countries?: readonly (string | null)[]): Promise<Regions> {
  const asked = countries && [ELSEWHERE, ...countries.filter((country) => country !== null)]
  const rows = await tx.$queryRaw<{ version: number; country: string; operation: string; currencies: string[] }[]>`
    select version, country, operation, currencies from ledger.region_rule
    where version = (select max(version) from ledger.region_rule where valid_from <= ${at}::timestamptz)
      and (${asked ?? null}::text[] is null or country = any(${asked ?? null}::text[]))
    order by country`
  const views = [...Map.groupBy(rows, (row) => row.country)].map(([country, rules]) => ({
    country: country === ELSEWHERE ? null : country,
    allows: Object.fromEntries(
      REGION_OPERATIONS.map((operation) => [
        operation,
        known(rules.find((rule) => rule.operation === operation)?.currencies),
      ]),
    ) as Record<RegionOperation, CurrencyCode[]>,
  }))
  const elsewhere = must(
    views.find(({ country }) => country === null),
    'there are rules for everywhere else',
  )
  const of = (country: string | null) => views.find((view) => view.country === country) ?? elsewhere
  return { version: rows[0]?.version ?? 0, views, of }
}

// In our order; a currency that the code does not know yet is not offered.
const known = (codes: readonly string[] = []): CurrencyCode[] => CURRENCY_CODES.filter((code) => codes.includes(code))
