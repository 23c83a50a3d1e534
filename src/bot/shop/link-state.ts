import { z } from 'zod'
import { CURRENCY_CODES, type CurrencyCode, LINK_LIVES, NOTE_MAX, USES_MOST } from '#core'
import { moneyShape } from '../flow/money-shape.ts'
import { doubtShape } from '../input/amount-doubt.ts'

/** What payers pay: the price, at least that, or whatever they like. */
export const PRICINGS = ['price', 'least', 'open'] as const

export const linkState = z.object({
  /** What a bare amount is in. */
  home: z.enum(CURRENCY_CODES),
  amount: moneyShape.nullable(),
  doubt: doubtShape,
  /** Null until it was said or skipped; skipped, it is empty. */
  description: z.string().max(NOTE_MAX).nullable(),
  pricing: z.enum(PRICINGS),
  /** How often it may be paid; null: any number of times. */
  uses: z.int().min(1).max(USES_MOST).nullable(),
  livesSeconds: z.int().min(LINK_LIVES.least).max(LINK_LIVES.most),
  /** The link whose place it takes. */
  instead: z.string().max(64).nullable(),
})

export type LinkState = z.infer<typeof linkState>

export const emptyLink = (home: CurrencyCode): LinkState => ({
  ...{ home, amount: null, doubt: null, description: null },
  ...{ pricing: 'price', uses: 1, livesSeconds: LINK_LIVES.usual, instead: null },
})
