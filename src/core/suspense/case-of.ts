import { normaliseReference } from '../kit/reference.ts'
import type { TopUpReport } from '../rails/views.ts'
import { referenceKey } from '../reconcile/reference-key.ts'

const REFERENCE_MAX = 140

/** A top-up's reference (topup/open-top-up.ts). */
const ORDER = /^OK-[0-9A-Z]{4}-[0-9A-Z]{4}$/

/**
 * What a case is known by: where the money came, and what its payer wrote, as much of it as is kept. An order is written
 * as we write it, however its payer or a bank did: what comes, goes back and is taken back under it is the same money.
 */
export function caseOf({ rail, reference }: Pick<TopUpReport, 'rail' | 'reference'>) {
  const order = normaliseReference(reference)
  return { rail, reference: ORDER.test(order) ? order : reference.slice(0, REFERENCE_MAX) }
}

/** A reference of ours that stands in a text: an order's, or a withdrawal's; a bank may have lost its dashes. */
const OURS = /(?<![0-9A-Z])(?:OK|W)[- ]?[0-9A-Z]{4}[- ]?[0-9A-Z]{4}(?![0-9A-Z])/gi

/**
 * The one reference of ours that a payer wrote, by itself or among other words, as we write it. The whole text, read as
 * one, where it holds none, or more than one: nobody knows which of them was meant.
 */
export function referenceIn(text: string): string {
  const whole = normaliseReference(text)
  if (ORDER.test(whole)) return whole
  const [first, ...others] = new Set((text.match(OURS) ?? []).map(normaliseReference))
  return first !== undefined && others.length === 0 ? first : whole
}

/**
 * Whether two texts say the same to whoever decides about them: one reference of ours, whatever stands around it, or
 * the same words, however they are written. Nothing is ever booked for that alone: a bank keeps a payer's words.
 */
export const isAlike = (one: string, other: string): boolean => meaningOf(one) === meaningOf(other)

/** Whether a line of a statement may say so what a rail says so: a statement loses signs as well. */
export const isShownAs = (line: string, said: string): boolean =>
  referenceKey(line) === referenceKey(said) || isAlike(line, said)

const REFERENCE = /^(?:OK|W)-[0-9A-Z]{4}-[0-9A-Z]{4}$/

function meaningOf(text: string): string {
  const reference = referenceIn(text)
  return REFERENCE.test(reference) ? reference : text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}
