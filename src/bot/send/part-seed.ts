import type { Seed } from '../turn.ts'
import { type Part, partShape } from './state.ts'

/** Where a payment stands among several, inside a button's payload. */
export const writePart = (part: Part | null): Seed =>
  part ? { number: String(part.number), count: String(part.count), rest: part.rest.join(' ') } : {}

/** Reads it back; nothing when the payment stands alone. */
export function readPart({ number, count, rest = '' }: Seed): Part | null {
  const written = { number: Number(number), count: Number(count), rest: rest.split(' ').filter(Boolean) }
  return partShape.safeParse(written).data ?? null
}
