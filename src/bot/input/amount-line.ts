import { isCurrencyWord } from './amount-words.ts'
import { payeeNamed } from './payee-words.ts'

/**
 * Takes the words an amount consists of off the front: `25`, `25 USD`, `€25`, `EUR 25`; null when none stands there. A
 * three-letter word that is no currency of ours is still read as one with `strangeCurrency`, so that `25 XAU @anna` is
 * answered with the currencies there are.
 */
export function takeAmount(words: string[], { strangeCurrency = false } = {}): string | null {
  const [first = '', second = ''] = words
  if (payeeNamed(first) !== null) return null
  if (isCurrencyWord(first) && /^\d/.test(second)) return words.splice(0, 2).join(' ')
  if (!/\d/.test(first)) return null
  const named = isCurrencyWord(second) || (strangeCurrency && /^[A-Z]{3}$/.test(second))
  const bare = /\d$/.test(first)
  return words.splice(0, bare && named ? 2 : 1).join(' ')
}

/** The words of a line, whatever spaces stand between them. */
export const wordsOf = (line: string): string[] => line.split(/[\s\p{Zs}]+/u).filter((word) => word !== '')
