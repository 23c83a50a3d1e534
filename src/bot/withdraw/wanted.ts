import { isCurrency, type Wanted } from '#core'
import { readAmount, writeAmount } from '../input/amount-seed.ts'
import type { Seed } from '../turn.ts'

/** What somebody is about to withdraw, as a button carries it on: it is not asked again. */
export function seedOf(wanted: Wanted | null): Seed {
  if (!wanted) return {}
  return 'everything' in wanted ? { everything: wanted.everything } : { amount: writeAmount(wanted) }
}

/** Reads it back; undefined where nothing was carried on. */
export function readWanted({ amount, everything = '' }: Seed): Wanted | undefined {
  return readAmount(amount) ?? (isCurrency(everything) ? { everything } : undefined)
}
