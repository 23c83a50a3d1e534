import type { Scope } from './use-case.ts'

const [LEAST, HOW_MANY] = [10, 90]

/** A byte says each of them twice as often as it can; the rest of its values would make some likelier than others. */
const FAIR = 2 * HOW_MANY

/**
 * A number of two digits, 10 to 99, by which somebody sees that a chat and a page belong together.
 * @param taken what it must not be; where that is all of them, it may be any
 */
export function twoDigits({ random }: Pick<Scope, 'random'>, taken: ReadonlySet<number> = new Set()): number {
  const first = drawn(random)
  for (let step = 0; step < HOW_MANY; step++) {
    const number = LEAST + ((first + step) % HOW_MANY)
    if (!taken.has(number)) return number
  }
  return LEAST + first
}

function drawn(random: Scope['random']): number {
  for (;;) {
    const [byte = 0] = random(1)
    if (byte < FAIR) return byte % HOW_MANY
  }
}
