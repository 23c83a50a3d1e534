import { maskCardNumbers } from './card-number.ts'

const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
// What turns the text around it, so that a card would say something else.
const TURNS = /\p{Bidi_Control}/gu
const WRITTEN_MAX = 140

/**
 * What somebody outside wrote with money, on one line, in characters that a database and a card can take: news about money
 * must not bounce for it. Of a card's number only four digits are left (PCI-02).
 */
export const asWritten = (text: string, max = WRITTEN_MAX): string =>
  Array.from(maskCardNumbers(text.toWellFormed().replace(BREAKS, ' ').replace(TURNS, '')))
    .slice(0, max)
    .join('')
    .trim()
