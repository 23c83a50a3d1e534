import type { Scope } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { RateReading } from '../ports/rate-feed.ts'

/** A rate that is not believed: what it was, and what it is said to be now. */
export type Jump = { currency: CurrencyCode; was: string; now: string }

/**
 * What became of a reading: how many rates were new, of which currencies it was believed, and of which it was not. `isAhead`:
 * it is of a moment that has not been, and nothing of it was kept; `isLate`: of a currency a newer one is kept, or another of
 * the same moment. Left out where it is not.
 */
export type Stored = { added: number; believed: readonly string[]; jumps: Jump[]; isAhead?: true; isLate?: true }

type Clocked = Pick<Scope, 'tx' | 'now'>
type Row = { currency: CurrencyCode; outcome: 'kept' | 'known' | 'late' | 'jump' | 'ahead'; was: string | null }

/**
 * Keeps of a reading what the database believes, for ever: a move that is larger than the policy's from what was kept
 * within the hour is held back, one currency at a time, a late one too; else what is older than the newest that is kept is
 * of no use any more.
 * Said again of the same moment, it changes nothing.
 */
export async function storeRates({ tx, now }: Clocked, reading: RateReading): Promise<Stored> {
  const { source, observedAt, perEuro } = reading
  const rows = await tx.$queryRaw<Row[]>`
    select currency, outcome, trim_scale(was)::text as was
    from ledger.keep_rates(${source}, ${Object.keys(perEuro)}::char(3)[], ${Object.values(perEuro)}::numeric[],
                           ${observedAt}::timestamptz, ${now}::timestamptz)`
  const of = (...outcomes: Row['outcome'][]) => rows.filter(({ outcome }) => outcomes.includes(outcome))
  return {
    added: of('kept').length,
    believed: of('kept', 'known').map(({ currency }) => currency),
    jumps: of('jump').map(({ currency, was }) => ({ currency, was: was ?? '', now: perEuro[currency] ?? '' })),
    ...(of('ahead').length > 0 && { isAhead: true }),
    ...(of('late').length > 0 && { isLate: true }),
  }
}

/**
 * Keeps a reading as it is, for ever: only the tables' owner may, and nothing that is older than what is kept, or the
 * database refuses it whole and says what it would take. Returns how many rates were new.
 */
export async function storeBelievedRates({ tx, now }: Clocked, reading: RateReading): Promise<number> {
  const { source, observedAt, perEuro } = reading
  const [row] = await tx.$queryRaw<{ added: number }[]>`
    select ledger.believe_rates(${source}, ${Object.keys(perEuro)}::char(3)[], ${Object.values(perEuro)}::numeric[],
                                ${observedAt}::timestamptz, ${now}::timestamptz) as added`
  return row?.added ?? 0
}
