import { z } from 'zod'
import { CURRENCY_CODES, type CurrencyCode } from '#core'
import { doubtShape } from '../input/amount-doubt.ts'

export const tillState = z.object({
  /** What the keys and a bare amount are in. */
  currency: z.enum(CURRENCY_CODES),
  /** The digits that were tapped so far, without leading zeros. */
  typed: z.string().max(20),
  doubt: doubtShape,
  /** A customer's code that was scanned first; empty where none was. */
  code: z.string().max(9),
  /** What stood behind an amount that could be read in two ways. */
  note: z.string(),
})

export type TillState = z.infer<typeof tillState>

export const emptyTill = (currency: CurrencyCode, code = ''): TillState => ({
  ...{ currency, code, typed: '', doubt: null, note: '' },
})
