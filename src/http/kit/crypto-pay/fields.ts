import { z } from 'zod'
import { type CurrencyCode, exponentOf, isCurrency, type Money, parseCanonical } from '#core'
import { Refused } from '../refused.ts'
import { notHeld, Unlike } from './unlike.ts'

export const flag = z.enum(['true', 'false', '1', '0'])
export const text = z.string().max(8192)
export const numbers = z.string().regex(/^\d{1,15}(?:,\d{1,15}){0,999}$/)
export const offset = z
  .string()
  .regex(/^\d{1,9}$/)
  .default('0')
export const count = z
  .string()
  .regex(/^(?:[1-9]\d{0,2}|1000)$/)
  .default('100')

export const numbersIn = (said: string | undefined): bigint[] | null =>
  said === undefined ? null : said.split(',').map(BigInt)

/** A currency of ours, by what either of the two parameters calls it. `param`: which one it stands in. */
export function currencyIn(code: string, param: 'asset' | 'fiat'): CurrencyCode {
  if (!isCurrency(code)) throw notHeld(param)
  return code
}

/** Those that are listed; null where none is. */
export const currenciesIn = (said: string | undefined, param: 'asset' | 'fiat'): CurrencyCode[] | null =>
  said === undefined ? null : said.split(',').map((one) => currencyIn(one.trim(), param))

/**
 * A sum as these clients write it, who take amounts for floats: plain digits, with no more decimals than the currency has.
 * Anything that could be read in two ways is refused.
 */
export function amountIn(said: string, currency: CurrencyCode): Money {
  const [, whole, decimals = ''] = /^(0|[1-9]\d{0,14})(?:\.(\d{1,4}))?$/.exec(said) ?? []
  const exponent = exponentOf(currency)
  if (whole === undefined) throw new Refused('malformed', { param: 'amount' })
  if (decimals.length > exponent)
    throw new Unlike('AMOUNT_INVALID', `${currency} has ${exponent} decimals`, { param: 'amount' })
  const read = parseCanonical(exponent === 0 ? whole : `${whole}.${decimals.padEnd(exponent, '0')}`, currency)
  if (!read) throw new Refused('malformed', { param: 'amount' })
  return read
}
