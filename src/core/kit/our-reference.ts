import { normaliseReference } from './reference.ts'

/** So much of what somebody wrote with money is kept, and read. */
export const KEPT_MAX = 140

/** A bank may have lost the dashes of ours, and a telephone made others of them. */
const OURS = /(?<![0-9A-Z])(?:OK|W)[-\s\u2010-\u2015]?[0-9A-Z]{4}[-\s\u2010-\u2015]?[0-9A-Z]{4}(?![0-9A-Z])/gi
const ALONE = /^(?:OK|W)-[0-9A-Z]{4}-[0-9A-Z]{4}$/

/** What is read of what was written, by whoever compares it with something else: of a sign that nobody sees, nothing. */
export const seenOf = (text: string): string => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')

/**
 * Every number of ours that stands in what was written with money, a top-up's or a withdrawal's, as we write it. The one
 * notion of that: what matches, books, decides, keeps apart and masks asks here.
 */
export function ourReferences(text: string): string[] {
  const written = seenOf(text).trim().slice(0, KEPT_MAX)
  const whole = normaliseReference(written)
  if (ALONE.test(whole)) return [whole]
  return [...new Set((written.match(OURS) ?? []).filter(isNoWord).map(normaliseReference))]
}

/** Nine letters after each other that begin with a W are a word ("Warehouse"), or a name ("W Hans Kohl"). */
const isNoWord = (found: string): boolean => /^OK|\d|^W-[0-9A-Z]{4}-/i.test(found)

/** The one number of ours in what was written; null where there is none, or more: nobody knows which was meant. */
export function ourReference(text: string): string | null {
  const [first, ...others] = ourReferences(text)
  return first !== undefined && others.length === 0 ? first : null
}

/** The same where it stands there as we write it, for what is shown or kept in place of the words: no name reads so. */
export function plainReference(text: string): string | null {
  const ours = ourReference(text)
  return ours !== null && text.toUpperCase().includes(ours) ? ours : null
}
