import { z } from 'zod'
import { CURRENCY_CODES, NOTE_MAX } from '#core'
import { moneyShape } from '../flow/money-shape.ts'
import { doubtShape } from '../input/amount-doubt.ts'

export const refundState = z.object({
  /** The payment's number. */
  payment: z.string().max(32),
  /** What a bare amount is in: the payment's currency. */
  home: z.enum(CURRENCY_CODES),
  amount: moneyShape.nullable(),
  /** All that is left of it. */
  rest: z.boolean(),
  doubt: doubtShape,
  /** Null until it was said or skipped; skipped, it is empty. */
  reason: z.string().max(NOTE_MAX).nullable(),
})

export type RefundState = z.infer<typeof refundState>

/** The first question that is not answered yet. */
export const openQuestion = ({ amount, rest, reason }: RefundState): 'amount' | 'reason' | 'confirm' =>
  amount === null && !rest ? 'amount' : reason === null ? 'reason' : 'confirm'
