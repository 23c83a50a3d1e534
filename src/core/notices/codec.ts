import { momentOf } from '../kit/time.ts'
import type { Notice } from './views.ts'

/** A notice as text. JSON has no whole numbers of our size and no moments, so both travel as strings. */
export function encodeNotice(notice: Notice): string {
  return JSON.stringify(notice, (_key, value) => (typeof value === 'bigint' ? value.toString() : value))
}

/** The notice that `encodeNotice` wrote. Only amounts have a `minor`, and `at` and `until` are always moments. */
export function decodeNotice(text: string): Notice {
  return JSON.parse(text, (key, value) => {
    if (key === 'minor') return BigInt(value)
    return key === 'at' || key === 'until' ? momentOf(value) : value
  })
}
