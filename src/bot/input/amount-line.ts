import { isCurrencyWord, narrowed } from './amount-words.ts'
import { payeeNamed } from './payee-words.ts'

/**
 * Takes the words an amount consists of off the front: `25`, `25 USD`, `€25`, `EUR 25`; null when none stands there. A
 * three-letter word that is no currency of ours is still read as one with `strangeCurrency`, so that `25 XAU @anna` is
 * answered with the currencies there are. Full-width digits are given back narrow; what stays in the line is as written.
 */
export function takeAmount(words: string[], { strangeCurrency = false } = {}): string | null {
  const narrow = words.map(narrowed)
  const [first = '', second = ''] = narrow
  if (payeeNamed(first) !== null) return null
  const currencyFirst = isCurrencyWord(first) && /^\d/.test(second)
  if (!currencyFirst && !/\d/.test(first)) return null
  let end = endOfDigits(narrow, currencyFirst ? 1 : 0)
  const [last = '', next = ''] = narrow.slice(end - 1)
  const named = isCurrencyWord(next) || (strangeCurrency && /^[A-Z]{3}$/.test(next))
  if (!currencyFirst && /\d$/.test(last) && named) end += 1
  words.splice(0, end)
  return narrow.slice(0, end).join(' ')
}

/** Where the digits end that begin at a word. `1 000` is one amount, to be refused whole: half of it is another one. */
function endOfDigits(words: string[], start: number): number {
  let end = start + 1
  if (/^[^\d.,]*\d{1,3}$/.test(words[start] ?? '')) while (isGroup(words[end] ?? '')) end += 1
  return end
}

/** Three digits, decimals and a currency behind them or not: `000`, `000,50`, `000€`. */
function isGroup(word: string): boolean {
  const behind = /^\d{3}(?:[.,]\d+)?(\D*)$/.exec(word)?.[1]
  return behind === '' || (behind !== undefined && isCurrencyWord(behind))
}

/** The words of a line, whatever spaces stand between them. */
export const wordsOf = (line: string): string[] => line.split(/\s/).filter((word) => word !== '')
