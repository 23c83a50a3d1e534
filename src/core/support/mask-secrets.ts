import { CURRENCY_CODES } from '../money/currency.ts'

const MASK = '•'
// Not every long number is a card's: it must pass the cards' own check digit as well, and a phone's plus rules it out.
const CARD_LIKE = /(?<![\d.,+])\d(?:[ -]?\d){12,18}(?!\d)/g
// Six digits are a PIN or a code, unless a currency stands beside them.
const SIX_DIGITS = new RegExp(
  `(?<![\\d.,]|[€$£¥₩] ?)(?:\\d{6}|\\d{3}[ -]\\d{3})(?![.,]?\\d| ?(?:[€$£¥₩元]|${CURRENCY_CODES.join('|')}))`,
  'g',
)
const SIGNING_SECRET = /\bwhsec_[A-Za-z0-9+/=_-]+/g
const API_KEY = /\bokp_(?:test|live)_[A-Za-z0-9_-]+/g
const LONG_TOKEN = /(?<![A-Za-z0-9_-])(?=[A-Za-z0-9_-]*\d)(?=[A-Za-z0-9_-]*[A-Za-z])[A-Za-z0-9_-]{24,}/g

/**
 * What is kept of a message to support: card numbers keep their last four digits; codes, keys and one-time tokens keep
 * nothing. Whoever reads tickets must not be able to use them (SUT-01).
 */
export function maskSecrets(text: string): string {
  return text
    .replace(SIGNING_SECRET, `whsec_${MASK.repeat(6)}`)
    .replace(API_KEY, `okp_${MASK.repeat(6)}`)
    .replace(LONG_TOKEN, MASK.repeat(8))
    .replace(CARD_LIKE, (found) => {
      const digits = found.replace(/\D/g, '')
      return passesLuhn(digits) ? MASK.repeat(4) + digits.slice(-4) : found
    })
    .replace(SIX_DIGITS, MASK.repeat(6))
}

function passesLuhn(digits: string): boolean {
  const values = Array.from(digits, (digit) => '0123456789'.indexOf(digit)).reverse()
  const weighed = values.map((value, place) => (place % 2 === 0 ? value : value * 2))
  return weighed.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10 === 0
}
