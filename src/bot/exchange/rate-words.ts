import type { Html } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

type Rated = { rate: string; from: string; to: string; inverse?: string }

/** A rate as people read it: one of the one is so much of the other; both ways where both are given. */
export const rateWords = ({ words }: Speaking, { rate, from, to, inverse }: Rated): Html =>
  inverse === undefined
    ? words.t('exchange-rate', { rate, from, to })
    : words.t('exchange-rate-both', { rate, from, to, inverse })
