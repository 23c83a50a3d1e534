import type { Scope } from './use-case.ts'

const [LEAST, HOW_MANY] = [10, 90]

/**
 * A number of two digits, 10 to 99, by which somebody sees that a chat and a page belong together.
 * @param taken what it must not be; where that is all of them, it may be any
 */
export function twoDigits({ random }: Pick<Scope, 'random'>, taken: ReadonlySet<number> = new Set()): number {
  const first = (random(1)[0] ?? 0) % HOW_MANY
  for (let step = 0; step < HOW_MANY; step++) {
    const number = LEAST + ((first + step) % HOW_MANY)
    if (!taken.has(number)) return number
  }
  return LEAST + first
}
