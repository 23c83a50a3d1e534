import type { Notice } from './views.ts'

/** A notice as text. JSON has no whole numbers of our size, so minor units travel as strings. */
export function encodeNotice(notice: Notice): string {
  return JSON.stringify(notice, (_key, value) => (typeof value === 'bigint' ? value.toString() : value))
}

/** The notice that `encodeNotice` wrote. Amounts are the only place where a notice has a `minor`. */
export function decodeNotice(text: string): Notice {
  return JSON.parse(text, (key, value) => (key === 'minor' ? BigInt(value) : value))
}
