import { z } from 'zod'
import { decimalsIn, decimalsOf } from '../rail/amount.ts'
import { RAIL_REASONS } from '../rail/reasons.ts'
import { BANK_CURRENCIES } from './accounts.ts'

/** What somebody tells the sandbox's bank to do: POST /api/bank/transfers. Nothing in it needs to make sense to OKPay. */
export const transferOrder = z
  .strictObject({
    reference: z.string().trim().min(1).max(140),
    amount: z.string().regex(/^(0|[1-9]\d{0,11})(\.\d{1,3})?$/, 'a decimal such as 25.00'),
    currency: z.enum(BANK_CURRENCIES),
    payerName: z.string().trim().min(1).max(140).optional(),
    /** The same event is delivered twice, under one id. */
    twice: z.boolean().optional(),
    /** Seconds on the sandbox's clock before the callback leaves. */
    lateSeconds: z.number().int().min(0).max(604_800).optional(),
    fail: z.enum(RAIL_REASONS).optional(),
  })
  .refine(({ amount, currency }) => decimalsIn(amount) <= decimalsOf(currency), {
    message: 'more decimals than the currency has',
    path: ['amount'],
  })

export type TransferOrder = z.infer<typeof transferOrder>
