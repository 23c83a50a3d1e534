import { countrySpecs } from 'ibantools'

const MASK = '•'
// Signs nobody sees come along when a number is copied from a page.
const GAP = '[\\s\\p{Pd}\\p{Cf}._/]{0,2}'
const RUN = new RegExp(`\\d(?:${GAP}\\d){12,}`, 'gu')
const GROUP = /\d(?:\p{Cf}*\d)*/gu
const JOINED = /[\p{Pd}._/]/u
const DIGITS_MAX = 19
const IBAN_LIKE = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![\p{L}\d])/gu
/** Names that machines give: ids and digests. They have digits by chance, and nobody types them. */
const MACHINES = /(?<![\p{L}\d])(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{32}|[\da-f]{64})(?![\p{L}\d])/giu
/** At most fifteen digits with a plus before them call somebody. */
const PHONE = new RegExp(`\\+\\d(?:${GAP}\\d){6,14}(?!${GAP}\\d)`, 'gu')

/**
 * What the issuers' numbers begin with, and how many digits those have. One number in ten passes the check digit by
 * accident; without an issuer it is no card's, so that a bank's account number or an order's is not taken for one.
 */
const ISSUERS: readonly [begins: RegExp, lengths: readonly number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|095|[689])/, [14, 15, 16, 17, 18, 19]],
  [/^(?:220[0-4]|35|8[12])/, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|6)/, [13, 14, 15, 16, 17, 18, 19]],
  [/^9792/, [16]],
]

/**
 * After which digits cards' numbers are cut: fours; American Express and Diners (4-6-5, 4-6-4); what names the issuer
 * apart (6-13, 6-6-4, 6-2-4-4, 4-2-6-4). Any of a row's places may be left out.
 */
const CUTS: readonly (readonly number[])[] = [
  [4, 8, 12, 16],
  [4, 10],
  [6, 8, 12, 16],
  [4, 6, 12, 16],
]

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

/** Digits of every script form are read as plain ones; IBANs, phones and what machines name have none. */
function numbersIn(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(MACHINES, '|')
    .replace(IBAN_LIKE, (found) => (isIban(found) ? '|' : found))
    .replace(PHONE, '|')
  return [...plain.matchAll(RUN)].flatMap(([run]) => cardsIn(run))
}

/** Cards among groups of digits that stand side by side: an amount may stand before one, its last month behind it. */
function cardsIn(run: string): string[] {
  const groups = [...run.matchAll(GROUP)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }))
  const found: string[] = []
  for (let first = 0; first < groups.length; first++) {
    const ahead = groups.slice(first, first + DIGITS_MAX)
    const last = ahead.findLastIndex(({ to }) => isCard(run.slice(ahead[0]?.from, to)))
    if (last < 0) continue
    found.push(run.slice(ahead[0]?.from, ahead[last]?.to))
    first += last
  }
  return found
}

function isCard(written: string): boolean {
  const digits = written.replace(/\D/g, '')
  return (
    (!JOINED.test(written) || isCutAsCardsAre(written)) &&
    ISSUERS.some(([begins, lengths]) => lengths.includes(digits.length) && begins.test(digits)) &&
    passesLuhn(digits)
  )
}

/**
 * Programs join numbers and times with hyphens, dots and strokes, and one such reference in ten passes the check digit:
 * that is a card's number only where cards are cut. Between spaces people cut as they please.
 */
function isCutAsCardsAre(written: string): boolean {
  const lengths = [...written.matchAll(GROUP)].map(([group]) => group.replace(/\D/g, '').length)
  return isEven(lengths) || (!isNumberAndTime(lengths) && CUTS.some((places) => isCutWithin(lengths, places)))
}

/** Groups of one size, up to five digits, and the last with what is left, one more at most. */
function isEven(lengths: readonly number[]): boolean {
  const [size = 0, ...others] = lengths
  const last = others.pop() ?? size
  return size <= 5 && others.every((length) => length === size) && last <= size + 1
}

/** Four digits and a moment in milliseconds: seventeen, of which no card's number is written so. */
const isNumberAndTime = ([first, second, ...others]: readonly number[]): boolean =>
  first === 4 && second === 13 && others.length === 0

function isCutWithin(lengths: readonly number[], places: readonly number[]): boolean {
  const ends = lengths.map((_, group) => lengths.slice(0, group + 1).reduce((sum, length) => sum + length))
  return ends.slice(0, -1).every((end) => places.includes(end))
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
