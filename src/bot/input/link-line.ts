import { takeAmount, wordsOf } from './amount-line.ts'

/** What a line after `/link` gave; what is missing is asked for. */
export type LinkLine = {
  /** As written, with its currency: `12.50`, `12.50 USD`, `€12.50`. */
  amount?: string
  /** Everything behind it. */
  description?: string
}

/** Reads `12.50 Two cappuccinos`: the amount first, with or without currency, then what it is for. */
export function linkLine(line: string): LinkLine {
  const words = wordsOf(line)
  const amount = takeAmount(words)
  const description = words.join(' ')
  return { ...(amount === null ? {} : { amount }), ...(description === '' ? {} : { description }) }
}
