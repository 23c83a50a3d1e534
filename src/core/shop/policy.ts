import { z } from 'zod'
import { CURRENCY_CODES, type CurrencyCode } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'

/** From and up to how much a shop takes in one currency. */
export type AmountBounds = { least: Money | null; most: Money | null }

/** Which payments a shop takes (S77). What is null, or not among `amounts`, is not limited. */
export type ShopPolicy = {
  /** Where payers are at home: `only` there, or everywhere but there (`not`). */
  countries: { kind: 'only' | 'not'; codes: string[] } | null
  currencies: CurrencyCode[] | null
  amounts: AmountBounds[]
}

/** Why a shop's own rules refuse a payment, as its payer may know it. */
export type NotTaken =
  | { what: 'country'; country: string | null }
  | { what: 'currency'; takes: CurrencyCode[] }
  | ({ what: 'amount' } & AmountBounds)

const minor = z.string().regex(/^\d+$/).nullable().default(null)
const stored = z.object({
  countries: z
    .object({ kind: z.enum(['only', 'not']), codes: z.array(z.string()) })
    .nullable()
    .default(null),
  currencies: z.array(z.enum(CURRENCY_CODES)).nullable().default(null),
  amounts: z.partialRecord(z.enum(CURRENCY_CODES), z.object({ least: minor, most: minor })).default({}),
})

/** A policy as the shop's row keeps it. */
export function policyOf(row: unknown): ShopPolicy {
  const { countries, currencies, amounts } = stored.parse(row)
  return {
    countries,
    currencies,
    amounts: CURRENCY_CODES.flatMap((code) => {
      const of = (bound: string | null) => (bound === null ? null : money(BigInt(bound), code))
      const bounds = amounts[code]
      return bounds ? [{ least: of(bounds.least), most: of(bounds.most) }] : []
    }),
  }
}

/** The same for the row. */
export const policyRow = ({ countries, currencies, amounts }: ShopPolicy) => ({
  countries,
  currencies,
  amounts: Object.fromEntries(
    amounts.flatMap(({ least, most }) => {
      const currency = (least ?? most)?.currency
      return currency
        ? [[currency, { least: least?.minor.toString() ?? null, most: most?.minor.toString() ?? null }]]
        : []
    }),
  ),
})

/** What a shop's own rules say against a price; null where they take it. Who pays comes last: of a link it is not known. */
export function refusedByPolicy(policy: ShopPolicy, price: Money): NotTaken | null {
  if (policy.currencies && !policy.currencies.includes(price.currency))
    return { what: 'currency', takes: policy.currencies }
  const bounds = policy.amounts.find(({ least, most }) => (least ?? most)?.currency === price.currency)
  if (!bounds) return null
  const isTooSmall = bounds.least !== null && price.minor < bounds.least.minor
  const isTooLarge = bounds.most !== null && price.minor > bounds.most.minor
  return isTooSmall || isTooLarge ? { what: 'amount', ...bounds } : null
}

/** S49: the same for somebody who would pay it. `country`: where they are at home, null where that is not known. */
export function notTaken(policy: ShopPolicy, price: Money, country: string | null): NotTaken | null {
  const refused = refusedByPolicy(policy, price)
  if (refused || !policy.countries) return refused
  const { kind, codes } = policy.countries
  const isNamed = country !== null && codes.includes(country)
  return isNamed === (kind === 'only') ? null : { what: 'country', country }
}
