/**
 * The currencies a wallet can hold, with their decimals (ISO 4217 exponents). The database has the same table; adding
 * one is a row there, a line here and rows for its fees and limits.
 */
export const CURRENCIES = { EUR: 2, USD: 2, GBP: 2, CNY: 2, HKD: 2, JPY: 0, KRW: 0, KWD: 3 } as const

export type CurrencyCode = keyof typeof CURRENCIES

export const CURRENCY_CODES = Object.keys(CURRENCIES) as CurrencyCode[]

/** How many decimals the currency's amounts have: 2 for EUR, 0 for JPY, 3 for KWD. */
export const exponentOf = (currency: CurrencyCode): number => CURRENCIES[currency]

export const isCurrency = (code: string): code is CurrencyCode => Object.hasOwn(CURRENCIES, code)

/** A currency as the database keeps it. One that the code does not know is our mistake, so it throws. */
export function currencyOf(code: string): CurrencyCode {
  if (isCurrency(code)) return code
  throw new Error(`the database holds a currency the code does not know: ${code}`)
}
