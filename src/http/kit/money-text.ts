import { exponentOf, type Locale, type Money, toCanonical } from '#core'

/** "1,250.00 EUR", "1,250 JPY": exact, in the reader's number format, and never broken over two lines. */
export function moneyText(amount: Money, locale: Locale): string {
  const decimals = exponentOf(amount.currency)
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  // A decimal string is formatted exactly; the type of `format` knows only strings that are literally numbers.
  return `${format.format(toCanonical(amount) as `${number}`)}\u00a0${amount.currency}`
}
