import { maskCardNumbers } from './card-number.ts'
import { shownLine } from './shown-text.ts'

const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
const WRITTEN_MAX = 140

/**
 * What somebody outside wrote with money, on one line, in characters that a database and a card can take: news about money
 * must not bounce for it. Of a card's number only four digits are left (PCI-02). Read once more, it is the same: what is kept
 * of a callback is held against what was booked by it.
 */
export function asWritten(text: string, max = WRITTEN_MAX): string {
  const line = maskCardNumbers(shownLine(text.replace(BREAKS, ' ')))
  const read = Array.from(line).slice(0, max).join('').trim()
  return read === text ? read : asWritten(read, max)
}
