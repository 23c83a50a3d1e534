import { holdsCardNumber } from '../kit/card-number.ts'
import type { NameProblem } from '../kit/failure.ts'
import { isReserved } from './reserved-names.ts'

const MAX_CODE_POINTS = 64
/** What names of a kind are written with, and what every one of them has at least one of. */
export type NameRule = { allowed: RegExp; needed: RegExp }

// Letters and their marks of any script, digits, spaces and the marks that stand inside people's names.
const PERSONS: NameRule = { allowed: /^[\p{L}\p{M}0-9 '’‘ʼ.,·・‧\-‐]+$/u, needed: /\p{L}/u }
// Letters of no script are styled alphabets ("𝓐dmin"), save for these, which names are written with.
const STYLED = /[[\p{L}&&\p{Script=Common}]--[ʻʼーｰ]]/v
const STACKED_MARKS = /\p{M}{4}/u
// Letters and marks among them: a Hangul filler is a name nobody sees, a joiner inside one makes it somebody else's.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u
// The sets of scripts that are written together (UTS 39, "highly restrictive"); anything else stands alone.
const TOGETHER = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
]
const CJK_OR_LATIN = new Set(TOGETHER.flat())
const OTHERS =
  'Cyrillic Greek Armenian Hebrew Arabic Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Georgian Ethiopic Khmer Mongolian Cherokee'
const SCRIPTS = [...CJK_OR_LATIN, ...OTHERS.split(' ')].map((name) => ({
  name,
  letters: new RegExp(`[\\p{Script=${name}}--[\\P{L}]]`, 'v'),
}))

/**
 * A person's name as it may be shown to others, or what is wrong with it: nothing invisible, nothing that turns the
 * direction of text, no look-alikes from a second script, no pretending to be us (TG-08).
 */
export const checkName = (text: string): CheckedName => checkNameBy(PERSONS, text)

export type CheckedName = { name: string } | { problem: NameProblem }

/** The same for a name that has a rule of its own; what is invisible, imitates or pretends is refused by every rule. */
export function checkNameBy({ allowed, needed }: NameRule, text: string): CheckedName {
  const name = text.normalize('NFC').replace(/ +/g, ' ').trim()
  if (name === '') return { problem: 'empty' }
  if (Array.from(name).length > MAX_CODE_POINTS) return { problem: 'too_long' }
  const isTricky = [INVISIBLE, STYLED, STACKED_MARKS].some((trick) => trick.test(name))
  const isReadable = allowed.test(name) && needed.test(name) && !isTricky
  if (!isReadable || holdsCardNumber(name)) return { problem: 'characters' }
  const scripts = scriptsOf(name)
  if (scripts === undefined) return { problem: 'characters' }
  if (scripts.length > 1 && !TOGETHER.some((set) => scripts.every((script) => set.includes(script))))
    return { problem: 'mixed_scripts' }
  return isReserved(name) ? { problem: 'reserved' } : { name }
}

/** The scripts a name's letters are written in; undefined when one is of a script nobody uses for names today. */
function scriptsOf(name: string): string[] | undefined {
  const letters = Array.from(name).filter((character) => /[\p{L}--[\p{Script=Common}]]/v.test(character))
  const known = letters.every((letter) => SCRIPTS.some((script) => script.letters.test(letter)))
  return known ? SCRIPTS.filter(({ letters: ours }) => ours.test(name)).map((script) => script.name) : undefined
}
