import type { CurrencyCode } from './currency.ts'

/** An exact amount: whole minor units (cents, fils, yen) of one currency. Never a float, never without its currency. */
export type Money = { readonly minor: bigint; readonly currency: CurrencyCode }

export const money = (minor: bigint, currency: CurrencyCode): Money => ({ minor, currency })

/** Adds amounts of one currency. Mixing currencies is our mistake, not a person's: it throws. */
export const add = (a: Money, b: Money): Money => money(a.minor + sameCurrency(a, b).minor, a.currency)

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`${a.currency} and ${b.currency} do not mix`)
  return b
}
