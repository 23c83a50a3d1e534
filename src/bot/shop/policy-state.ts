import { z } from 'zod'
import { CURRENCY_CODES } from '#core'
import { moneyShape } from '../flow/money-shape.ts'
import { doubtShape } from '../input/amount-doubt.ts'

export const policyState = z.object({
  home: z.enum(CURRENCY_CODES),
  kind: z.enum(['only', 'not']),
  /** The least a payment may be, once it was said; null where it may be anything. */
  least: moneyShape.nullable(),
  doubt: doubtShape,
})

export type PolicyState = z.infer<typeof policyState>
