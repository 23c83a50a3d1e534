import { holdsCardNumber } from '../kit/card-number.ts'
import type { NameProblem } from '../kit/failure.ts'
import { isReserved } from './reserved-names.ts'

const MAX_CODE_POINTS = 64
/** What names of a kind are written with, what every one of them has at least one of, and what none of them holds. */
export type NameRule = { allowed: RegExp; needed: RegExp; never?: RegExp }

// Letters and their marks of any script, digits, spaces and the marks that stand inside people's names, Hebrew and Tibetan
// ones among them. A chat makes a link of what ends like an address.
const PERSONS: NameRule = {
  allowed: /^[\p{L}\p{M}0-9 '’‘ʼ.,·・‧\-‐׳״་]+$/u,
  needed: /\p{L}/u,
  never:
    /[\p{L}0-9]\.(?:app|biz|cc|click|cn|co|com|de|dev|eu|fr|info|io|link|live|me|net|online|org|pro|ru|shop|site|store|to|top|tv|uk|us|vip|xyz)(?![\p{L}0-9])/iu,
}
// Letters of no script are styled alphabets ("𝓐dmin"), save for these, which names are written with.
const STYLED = /[[\p{L}&&\p{Script=Common}]--[ʻʼーｰ]]/v
const STACKED_MARKS = /\p{M}{4}/u
// Belongs to no letter, or is drawn around or across one.
const STRAY_MARK = /(?:^|[^\p{L}\p{M}])\p{M}|\p{Me}|[\u0334-\u0338]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/u
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
  'Cyrillic Greek Armenian Hebrew Arabic Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Georgian Ethiopic Khmer Mongolian Cherokee Thaana'
const SCRIPTS = [...CJK_OR_LATIN, ...OTHERS.split(' ')].map((name) => ({
  name,
  letters: new RegExp(`[\\p{Script=${name}}&&[\\p{L}\\p{M}]]`, 'v'),
  marks: new RegExp(`\\p{scx=${name}}`, 'v'),
}))

/**
 * A person's name as it may be shown to others, or what is wrong with it: nothing invisible, nothing that turns the
 * direction of text, no look-alikes from a second script, no pretending to be us (TG-08).
 */
export const checkName = (text: string): CheckedName => checkNameBy(PERSONS, text)

export type CheckedName = { name: string } | { problem: NameProblem }

/** The same for a name that has a rule of its own; what is invisible, imitates or pretends is refused by every rule. */
export function checkNameBy({ allowed, needed, never }: NameRule, text: string): CheckedName {
  const name = text
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .trim()
  if (name === '') return { problem: 'empty' }
  if (Array.from(name).length > MAX_CODE_POINTS) return { problem: 'too_long' }
  const isTricky = [INVISIBLE, STYLED, STACKED_MARKS, STRAY_MARK].some((trick) => trick.test(name))
  const isReadable = allowed.test(name) && needed.test(name) && !isTricky && !never?.test(name)
  if (!isReadable || holdsCardNumber(name)) return { problem: 'characters' }
  const scripts = scriptsOf(name)
  if (scripts === undefined || !marksBelong(name, scripts)) return { problem: 'characters' }
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

/** Whether every mark that belongs to scripts belongs to one of these: a point of Arabic on a Latin letter is a disguise. */
function marksBelong(name: string, scripts: readonly string[]): boolean {
  const bound = (name.match(/\p{M}/gu) ?? []).filter((mark) => !/[\p{scx=Inherited}\p{scx=Common}]/u.test(mark))
  return bound.every((mark) => SCRIPTS.some((script) => scripts.includes(script.name) && script.marks.test(mark)))
}
