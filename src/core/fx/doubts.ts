import type { Scope, Tx } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'

/** A reading as it was judged: of whose currencies it was believed, and of which it was not. */
type Judged = { observedAt: Date; believed: readonly string[]; doubted: readonly CurrencyCode[] }

/**
 * Notes of which currencies the newest reading was not believed: either the feed is wrong about them or the rate before is,
 * and whoever knows which would exchange by it. The next reading that is believed ends it.
 */
export async function noteDoubts({ tx }: Pick<Scope, 'tx'>, { observedAt, believed, doubted }: Judged): Promise<void> {
  await tx.rateDoubt.deleteMany({ where: { currency: { in: [...believed] }, observedAt: { lte: observedAt } } })
  for (const currency of doubted)
    await tx.$executeRaw`
      insert into rate_doubt as d (currency, observed_at) values (${currency}, ${observedAt}::timestamptz)
      on conflict (currency) do update set observed_at = greatest(d.observed_at, excluded.observed_at)`
}

/** The currencies of which nobody knows just now what they are worth. */
export async function doubtedCurrencies(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.rateDoubt.findMany({ select: { currency: true } })
  return new Set(rows.map(({ currency }) => currency))
}
