import { countrySpecs } from 'ibantools'

const MASK = '•'
// Signs nobody sees come along when a number is copied from a page.
const GAP = '[\\s\\p{Pd}\\p{Cf}._/]{0,2}'
// Not every long number is a card's: it must pass the cards' own check digit as well, and a phone's plus rules it out.
const CARD_LIKE = new RegExp(`(?<![\\p{L}\\d.,+])\\d(?:${GAP}\\d){12,18}(?!\\d)`, 'gu')
// The days of a statement; no card's number begins like that. One pair in ten would pass the check digit.
const TWO_DAYS = /^(?:(?:19|20)\d\d-\d{1,2}-\d{1,2}[^\p{L}\d]{0,2}){2}$/u
const IBAN_LIKE = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![\p{L}\d])/gu

/** Whether a text holds the number of a payment card, written in whatever way: none may be kept (PCI-02). */
export function holdsCardNumber(text: string): boolean {
  return numbersIn(text).length > 0
}

/** The text with all but the last four digits of every card number gone; otherwise as it was. */
export function maskCardNumbers(text: string): string {
  if (!holdsCardNumber(text)) return text
  return numbersIn(text).reduce((left, found) => left.replaceAll(found, masked(found)), text.normalize('NFKC'))
}

const masked = (number: string): string => MASK.repeat(4) + number.replace(/\D/g, '').slice(-4)

/** Digits of every script form are read as plain ones; what an IBAN's country and length has is none. */
function numbersIn(text: string): string[] {
  const plain = text.normalize('NFKC').replace(IBAN_LIKE, (found) => (isIban(found) ? '' : found))
  const found = [...plain.matchAll(CARD_LIKE)].map(([number]) => number)
  return found.filter((number) => !TWO_DAYS.test(number) && passesLuhn(number.replace(/\D/g, '')))
}

function passesLuhn(digits: string): boolean {
  const values = Array.from(digits, (digit) => '0123456789'.indexOf(digit)).reverse()
  const weighed = values.map((value, place) => (place % 2 === 0 ? value : value * 2))
  return weighed.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10 === 0
}

/** A mistyped one is none the less: its country says how long it is, and its owner is told what is wrong with it. */
function isIban(written: string): boolean {
  const text = written.replaceAll(' ', '')
  const { chars } = countrySpecs[text.slice(0, 2)] ?? {}
  return chars === text.length
}

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
