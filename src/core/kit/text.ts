import { maskCardNumbers } from './card-number.ts'
import { fail } from './failure.ts'

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

/**
 * What somebody wrote, if it has no more characters than that, as people count them; of a card's number only four digits
 * (PCI-02). `text_too_long`.
 */
export function atMost(text: string, max: number): string {
  return Array.from(text).length > max ? fail({ code: 'text_too_long', max }) : maskCardNumbers(text)
}
