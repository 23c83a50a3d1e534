import { z } from 'zod'
import { CURRENCY_CODES } from '#core'
import { moneyShape } from '../flow/money-shape.ts'
import { doubtShape } from '../input/amount-doubt.ts'

/**
 * Which link is being paid; empty until it is known. Everything else about it is the core's to say. `from`: the balance
 * that pays, where one was chosen. `amount`: what the payer names, where the link leaves that to them.
 */
export const payState = z.object({
  link: z.string().max(64),
  from: z.enum(CURRENCY_CODES).nullable(),
  amount: moneyShape.nullable(),
  doubt: doubtShape,
})

export type PayState = z.infer<typeof payState>

export const emptyPayment: PayState = { link: '', from: null, amount: null, doubt: null }
