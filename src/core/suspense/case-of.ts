import { KEPT_MAX, ourReference, ourReferences, seenOf } from '../kit/our-reference.ts'
import { normaliseReference } from '../kit/reference.ts'
import type { TopUpReport } from '../rails/views.ts'
import { referenceKey } from '../reconcile/reference-key.ts'

/**
 * What a case is known by: where the money came, and what its payer wrote, as much of it as is kept. An order is written
 * as we write it, however its payer or a bank did: what comes, goes back and is taken back under it is the same money.
 */
export function caseOf({ rail, reference }: Pick<TopUpReport, 'rail' | 'reference'>) {
  const whole = normaliseReference(reference)
  const isOrder = whole.startsWith('OK-') && whole === ourReference(reference)
  return { rail, reference: isOrder ? whole : reference.slice(0, KEPT_MAX) }
}

/**
 * Whether two texts say the same to whoever decides about them: the same numbers of ours, whatever stands around them, or
 * the same words, however they are written. Nothing is ever booked for that alone: a bank keeps a payer's words.
 */
export const isAlike = (one: string, other: string): boolean => meaningOf(one) === meaningOf(other)

/** Whether a line of a statement may say so what a rail says so: a statement loses signs as well. */
export const isShownAs = (line: string, said: string): boolean =>
  referenceKey(seenOf(line)) === referenceKey(seenOf(said)) || isAlike(line, said)

/** Whether there is no word in what somebody wrote with money: then it is as much everybody's as theirs. */
export const isWordless = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text)

const meaningOf = (text: string): string =>
  ourReferences(text).join(' ') || seenOf(text).normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
