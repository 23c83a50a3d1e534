import { Decimal } from 'decimal.js'
import { must } from '../kit/must.ts'
import type { Tx } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'

/** What exchanging between two currencies costs beside its fee; `least`: minor units of what is sent. */
export type FxTerms = { version: number; spreadPercent: string; least: bigint }

/** The terms in force between two currencies: the larger spread of the two, the least amount of the one that is sent. */
export async function fxTermsAt(tx: Tx, from: CurrencyCode, to: CurrencyCode, at: Date): Promise<FxTerms> {
  const rows = await tx.fxTerms.findMany({
    where: { currency: { in: [from, to] }, validFrom: { lte: at } },
    distinct: ['currency'],
    orderBy: { version: 'desc' },
  })
  const of = (currency: CurrencyCode) =>
    must(
      rows.find((row) => row.currency === currency),
      `no terms for exchanging ${currency}`,
    )
  const [sent, received] = [of(from), of(to)]
  return {
    version: Math.max(sent.version, received.version),
    spreadPercent: Decimal.max(sent.spreadPercent.toString(), received.spreadPercent.toString()).toString(),
    least: sent.minMinor,
  }
}
