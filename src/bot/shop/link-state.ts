import { z } from 'zod'
import { CURRENCY_CODES, type CurrencyCode, NOTE_MAX } from '#core'
import { moneyShape } from '../flow/money-shape.ts'
import { doubtShape } from '../input/amount-doubt.ts'

export const linkState = z.object({
  /** What a bare amount is in. */
  home: z.enum(CURRENCY_CODES),
  amount: moneyShape.nullable(),
  doubt: doubtShape,
  /** Null until it was said or skipped; skipped, it is empty. */
  description: z.string().max(NOTE_MAX).nullable(),
})

export type LinkState = z.infer<typeof linkState>

export const emptyLink = (home: CurrencyCode): LinkState => ({ home, amount: null, doubt: null, description: null })
