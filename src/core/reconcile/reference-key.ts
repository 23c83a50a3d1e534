import { normaliseReference } from '../kit/reference.ts'
import { maskName } from '../people/mask-name.ts'

/** A reference of ours, wherever it stands in what a payer wrote. */
const OURS = /(?:^|[^0-9A-Z])([A-Z]{1,2}-[0-9A-Z]{4}-[0-9A-Z]{4})(?![0-9A-Z])/i
const KEPT_MAX = 140

/**
 * What a statement's line and an entry of ours are known to each other by: one of our references, as a bank or a person
 * may have rewritten it; else what was written, in capitals. Empty for nothing.
 */
export function referenceKey(text: string): string {
  const ours = ourReference(text)
  if (ours) return ours
  const written = text.trim().slice(0, KEPT_MAX)
  return /^[\x20-\x7e]{9,}$/.test(written) && /[0-9A-Z]{8}/i.test(written.replace(/[^0-9A-Z]/gi, ''))
    ? normaliseReference(written)
    : written.toUpperCase()
}

/** The reference of ours that stands in what was written, as we write it; null where there is none. */
export function ourReference(text: string): string | null {
  const [, ours] = OURS.exec(text.trim().slice(0, KEPT_MAX)) ?? []
  return ours === undefined ? null : normaliseReference(ours)
}

/** What a payer wrote as reference, for who is not to read their name in it: one of ours as it is, all else masked. */
export const maskReference = (text: string): string => ourReference(text) ?? maskName(text)
