import { type CurrencyCode, isCurrency } from '#core'

/** An amount as somebody wrote it, its currency told apart: `25 usd` is `25` in USD, a bare `25` is in the home currency. */
export type AmountWords =
  | { digits: string; currency: CurrencyCode }
  /** `meant`: what a sign may mean that several currencies share. */
  | { problem: 'currency'; asked: string; meant: readonly CurrencyCode[] }

// A sign that several currencies share means the home currency if that is one of them, and is asked back if not.
const SIGNS: Record<string, readonly CurrencyCode[]> = {
  '€': ['EUR'],
  '£': ['GBP'],
  '₩': ['KRW'],
  US$: ['USD'],
  HK$: ['HKD'],
  $: ['USD', 'HKD'],
  '¥': ['CNY', 'JPY'],
  '￥': ['CNY', 'JPY'],
  元: ['CNY'],
  块: ['CNY'],
  円: ['JPY'],
  // Our own words for them, as every Chinese card writes them, and the everyday ones.
  欧元: ['EUR'],
  美元: ['USD'],
  美金: ['USD'],
  英镑: ['GBP'],
  人民币: ['CNY'],
  元人民币: ['CNY'],
  港元: ['HKD'],
  港币: ['HKD'],
  日元: ['JPY'],
  韩元: ['KRW'],
  科威特第纳尔: ['KWD'],
}

// What stands before the first digit or separator, then everything up to a letter or a currency's sign, then the rest.
const SHAPE = /^([^\d.,+-]*)([^\p{L}\p{Sc}]*)(.*)/su

/**
 * Separates digits from currency: `25`, `25 EUR`, `eur 25`, `€25`, `25元`. The digits are not judged here, that is
 * `parseAmount`'s work; what is neither digit, separator nor currency stays with them and is refused there.
 */
export function amountWords(text: string, home: CurrencyCode): AmountWords {
  const written = narrowed(text.trim())
  const [, before = '', digits = '', after = ''] = SHAPE.exec(written) ?? []
  if (!/\d/.test(digits) || (before !== '' && after !== '')) return { digits: written, currency: home }
  const named = (before || after).trim()
  // No currency's name has a digit in it: `1e9` is a number as we read none.
  if (!/[\p{L}\p{Sc}]/u.test(named) || /\d/.test(named)) return { digits: written, currency: home }
  const currency = currencyNamed(named, home)
  if (currency !== null) return { digits: digits.trim(), currency }
  return { problem: 'currency', asked: named, meant: SIGNS[named.toUpperCase()] ?? [] }
}

/** Full-width digits, point and comma, as a Chinese keyboard may write them, in the width we read; all else as it is. */
export const narrowed = (text: string): string =>
  text.replace(/[０-９．，]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

/** Whether a word is a currency of ours, or a sign or name that people write for one. */
export const isCurrencyWord = (word: string): boolean => {
  const upper = word.toUpperCase()
  return isCurrency(upper) || Object.hasOwn(SIGNS, upper) || /^\p{Sc}$/u.test(word)
}

/** The currency a word or sign names, if it names exactly one for somebody with this home currency. */
export function currencyNamed(word: string, home: CurrencyCode): CurrencyCode | null {
  const upper = word.toUpperCase()
  if (isCurrency(upper)) return upper
  const meant = SIGNS[upper] ?? []
  if (meant.length === 1) return meant[0] ?? null
  return meant.includes(home) ? home : null
}
