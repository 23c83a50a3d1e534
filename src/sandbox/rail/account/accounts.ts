import { z } from 'zod'
import type { Try } from '../orders/order.ts'
import { RAIL_REASONS } from '../reasons.ts'

/** Accounts to try things out with: one that pays, and one for each reason not to. */
export const TEST_ACCOUNTS = ['paid', ...RAIL_REASONS] as const

/** What a payer gives, as JSON: `{ outcome }`; without it the account pays. */
export const accountPayment = z
  .strictObject({ outcome: z.enum(TEST_ACCOUNTS).default('paid') })
  .transform(({ outcome }): Pick<Try, 'by' | 'outcome'> => ({ by: `${outcome}@sandbox`, outcome }))
