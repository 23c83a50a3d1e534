import { holdsCardNumber } from './card-number.ts'
import type { Result } from './failure.ts'

/**
 * PCI-02 for every field there is and will be: a call with a card's number in any text of its input is refused before
 * anything is read or written. `card_number`. An `idempotencyKey` is made by a program out of numbers and times, and
 * looks like a card's number now and then: `once` keeps such a one unreadable.
 */
export const refuseCardNumbers = (input: unknown): Result<never> | undefined =>
  isClean(withoutKey(input)) ? undefined : { ok: false, failure: { code: 'card_number' } }

function withoutKey(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('idempotencyKey' in input)) return input
  const { idempotencyKey: _, ...rest } = input
  return rest
}

/** Bytes are files, which are looked through elsewhere; numbers and moments hold nothing anybody typed. */
function isClean(input: unknown): boolean {
  if (typeof input === 'string') return !holdsCardNumber(input)
  if (typeof input !== 'object' || input === null || ArrayBuffer.isView(input)) return true
  return Object.entries(input).flat().every(isClean)
}
