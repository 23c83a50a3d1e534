import type { Result } from '../../src/core/index.ts'

/** What the core gave; a refusal ends the command, by its code. */
export function granted<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`the core refused: ${result.failure.code}`)
}
