import { KEPT_MAX, ourReferences, plainReference } from '../kit/our-reference.ts'
import { normaliseReference } from '../kit/reference.ts'
import { maskName } from '../people/mask-name.ts'

/** The how manieth rule this is for it; what was kept by another is read again (read-again.ts). */
export const KEY_RULE = 2

/** In the place of a rule: what was written does not open, and nobody has heard of it yet. */
export const UNREAD = 0

/** The same once it was told. It is tried again once a day, for its key may be back. */
export const UNREAD_TOLD = -1

/**
 * What a statement's line and an entry of ours are known to each other by: the numbers of ours in it, as a bank or a
 * person may have rewritten them; else what was written, in capitals. Empty for nothing.
 */
export function referenceKey(text: string): string {
  const ours = ourReferences(text)
  if (ours.length > 0) return ours.join(' ')
  const written = text.trim().slice(0, KEPT_MAX)
  return /^[\x20-\x7e]{9,}$/.test(written) && /[0-9A-Z]{8}/i.test(written.replace(/[^0-9A-Z]/gi, ''))
    ? normaliseReference(written)
    : written.toUpperCase()
}

/** What a payer wrote as reference, for who is not to read their name in it: one of ours as it is, all else masked. */
export const maskReference = (text: string): string => plainReference(text) ?? maskName(text)
