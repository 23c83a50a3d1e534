import { type CurrencyCode, type Day, exponentOf, isCurrency, StatementProblem } from '#core'

const UNSIGNED = /^(\d{1,15})(?:\.(\d{1,5}))?$/

/** Minor units of an amount as institutions write it; more decimals than the currency has must be zeros. `malformed`. */
export function minorOf(text: string, currency: CurrencyCode): bigint {
  const [, whole, fraction = ''] = UNSIGNED.exec(text.trim()) ?? []
  const decimals = exponentOf(currency)
  if (whole === undefined || /[^0]/.test(fraction.slice(decimals)))
    throw new StatementProblem('malformed', 'an amount is none')
  return BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'))
}

/** A currency we keep. `malformed` for any other. */
export function currencyIn(text: string): CurrencyCode {
  if (isCurrency(text)) return text
  throw new StatementProblem('malformed', 'a currency we do not keep')
}

/** A day that is one: the first ten characters of a date, or of a date and time. `malformed`. */
export function dayIn(text: string): Day {
  const day = text.trim().slice(0, 10)
  const read = new Date(`${day}T00:00:00.000Z`)
  if (/^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day)) return day
  throw new StatementProblem('malformed', 'a date is none')
}
