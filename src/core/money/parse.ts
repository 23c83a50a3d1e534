import { type CurrencyCode, exponentOf } from './currency.ts'
import { type Money, money } from './money.ts'

/** The largest amount anybody may name, in minor units: keeps every single balance below 2^53. */
export const AMOUNT_CAP_MINOR = 10n ** 12n

export type AmountProblem =
  | 'empty'
  | 'not_a_number'
  | 'negative'
  | 'zero'
  | 'too_many_decimals'
  | 'too_large'
  | 'ambiguous'

export type ParsedAmount =
  | { ok: true; money: Money }
  /** `readings`: what an ambiguous text may mean, smaller first; empty for every other problem. */
  | { ok: false; problem: AmountProblem; readings: Money[] }

const SHAPE = /^(0|[1-9][0-9]{0,17})(?:([.,])([0-9]{1,18}))?$/

/**
 * Reads an amount a person typed: ASCII digits, at most one separator (`.` or `,`), no more decimals than the currency
 * has, no sign, no grouping, no exponent. A shape that could be thousands or decimals (`1,000`) is never guessed.
 */
export function parseAmount(text: string, currency: CurrencyCode): ParsedAmount {
  const typed = text.replace(/^ +| +$/g, '')
  if (typed === '') return problem('empty')
  if (/^[-−–]\s*[0-9]/.test(typed)) return problem('negative')
  const shape = SHAPE.exec(typed)
  if (!shape) return problem('not_a_number')
  const [, whole = '', , decimals = ''] = shape
  if (decimals.length === 3 && whole.length <= 3 && whole !== '0')
    return problem('ambiguous', readings(whole, decimals, currency))
  if (decimals.length > exponentOf(currency)) return problem('too_many_decimals')
  return checked(scaled(whole, decimals, currency))
}

/**
 * Reads an amount of a machine: the one canonical form, exactly the currency's decimals ("25.00", JPY "500").
 * Undefined for everything else, zero and more than the cap included.
 */
export function parseCanonical(text: string, currency: CurrencyCode): Money | undefined {
  const shape = SHAPE.exec(text)
  if (!shape || shape[2] === ',' || (shape[3] ?? '').length !== exponentOf(currency)) return undefined
  const parsed = checked(scaled(shape[1] ?? '', shape[3] ?? '', currency))
  return parsed.ok ? parsed.money : undefined
}

/** The canonical form of an amount: "25.00", "500", "1.250". What `parseCanonical` reads back. */
export function toCanonical({ minor, currency }: Money): string {
  const exponent = exponentOf(currency)
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, '0')
  const sign = minor < 0n ? '-' : ''
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

// "1,000": one with decimals (where the currency could mean that at all, or would if people wrote zeros), or a thousand.
// Six digits are far below the cap, and none of them begins with a zero.
function readings(whole: string, decimals: string, currency: CurrencyCode): Money[] {
  const exponent = exponentOf(currency)
  const cut = decimals.slice(0, exponent)
  const asDecimals = /^0*$/.test(decimals.slice(exponent)) ? [scaled(whole, cut, currency)] : []
  return [...asDecimals, scaled(whole + decimals, '', currency)]
}

const scaled = (whole: string, decimals: string, currency: CurrencyCode): Money =>
  money(BigInt(whole + decimals.padEnd(exponentOf(currency), '0')), currency)

function checked(amount: Money): ParsedAmount {
  if (amount.minor === 0n) return problem('zero')
  return amount.minor > AMOUNT_CAP_MINOR ? problem('too_large') : { ok: true, money: amount }
}

const problem = (name: AmountProblem, readings: Money[] = []): ParsedAmount => ({ ok: false, problem: name, readings })
