import type { Locale, Money, ShopPolicy } from '#core'
import { countryName } from './country-names.ts'

/** Commas and no "and"; the kind for units has nothing at all between two words in Chinese. */
const LISTED = { type: 'conjunction', style: 'narrow' } as const

type Say = (key: string, args: Record<string, string>) => string

/** Which payments a shop takes, a sentence each; none where it takes every payment. @param sum writes an amount */
export function policyLines(
  locale: Locale,
  say: Say,
  { countries, currencies, amounts }: ShopPolicy,
  sum: (amount: Money) => string,
): string[] {
  const list = (parts: readonly string[]) => new Intl.ListFormat(locale, LISTED).format(parts)
  const named = countries?.codes.map((code) => countryName(locale, code)) ?? []
  const from = countries && [say(`takes-countries-${countries.kind}`, { countries: list(named) })]
  const sums = amounts.map(({ least, most }) => {
    const args = { ...(least && { least: sum(least) }), ...(most && { most: sum(most) }) }
    return say(`takes-amount-${least && most ? 'between' : least ? 'least' : 'most'}`, args)
  })
  return [...(from ?? []), ...(currencies ? [say('takes-currencies', { currencies: list(currencies) })] : []), ...sums]
}
