import { dictionary } from '@zxcvbn-ts/language-common'

// 49,233 of the most used passwords, in lower case.
const COMMON = new Set(dictionary['passwords-common'])
// LOG-06: against an empty list every password is a rare one.
if (COMMON.size < 40_000) throw new Error('the list of common passwords is not whole')
const SUBSTITUTES: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
// What a finger writes by sliding over the keyboard, and the two things everybody can recite.
const RECITED = [
  'abcdefghijklmnopqrstuvwxyz',
  '1234567890'.repeat(2),
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
]
const TRIMMINGS_MAX = 6

/**
 * Whether a password is a common one, also when it wears the usual disguise: capitals, a year and an exclamation mark
 * at its ends ("Password2024!"), a row everybody can recite ("password1234567"), digits for letters ("p@ssw0rd"), or
 * the same thing twice.
 */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase()
  if (isRecited(plain)) return true
  const unit = repeatedUnit(plain)
  return [plain, unit].some((text) => isListed(text) || isListed(withoutTrimmings(text)))
}

const isRecited = (text: string): boolean =>
  repeatedUnit(text).length <= 3 || RECITED.some((row) => row.includes(text) || row.includes(reversed(text)))

const isListed = (text: string): boolean => COMMON.has(text) || COMMON.has(unmasked(text))

const unmasked = (text: string): string => Array.from(text, (character) => SUBSTITUTES[character] ?? character).join('')

const reversed = (text: string): string => Array.from(text).reverse().join('')

/** The word inside, when little else is around it: what can be recited weighs nothing. */
function withoutTrimmings(text: string): string {
  const edges = [/^[^\p{L}]+/u, /[^\p{L}]+$/u].map((edge) => edge.exec(text)?.[0] ?? '')
  const [before = '', after = ''] = edges
  const word = text.slice(before.length, text.length - after.length)
  const around = edges.filter((edge) => !isRecited(edge)).join('')
  return word.length >= 4 && around.length <= TRIMMINGS_MAX ? word : text
}

/** What a text repeats from its first to its last character, the last time perhaps cut short; or the whole text. */
function repeatedUnit(text: string): string {
  for (let size = 1; size <= text.length / 2; size++) {
    const unit = text.slice(0, size)
    if (unit.repeat(Math.ceil(text.length / size)).startsWith(text)) return unit
  }
  return text
}
