import { z } from 'zod'
import { BANK_CURRENCIES } from '../bank/accounts.ts'
import { decimalsIn, decimalsOf } from '../rail/amount.ts'
import type { Delivery } from '../rail/delivery.ts'
import type { RailReason } from '../rail/reasons.ts'

const line = z.string().min(1).max(140)

/** What OKPay sends: POST /v1/payouts. The key is OKPay's and names the payout. */
export const payoutOrder = z
  .strictObject({
    account: line,
    key: z.string().regex(/^[\w-]{1,64}$/),
    reference: z.string().regex(/^[\x21-\x7e]{1,64}$/),
    amount: z.string().regex(/^(0|[1-9]\d{0,12})(\.\d{1,3})?$/, 'a decimal such as 25.00'),
    currency: z.enum(BANK_CURRENCIES),
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('bank'), holder: line, account: line, code: line.nullable() }),
      z.strictObject({ kind: z.literal('card'), holder: line, token: line }),
    ]),
    callback_url: z.url(),
  })
  .refine(({ amount, currency }) => decimalsIn(amount) === decimalsOf(currency), {
    message: "not the currency's decimals",
    path: ['amount'],
  })

export type PayoutOrder = z.infer<typeof payoutOrder>

/**
 * What becomes of the payouts that come in: they are paid in a moment (`normal`) or after hours (`slow`), taken with
 * nobody ever answering (`silent`), taken without an answer and paid (`unanswered`), not taken (`refusing`, `down`), or
 * given back with a reason before (`returning`) or after they were paid (`recalling`).
 */
export const PAYOUT_MOODS = [
  'normal',
  'slow',
  'silent',
  'unanswered',
  'refusing',
  'down',
  'returning',
  'recalling',
] as const
export type PayoutMood = (typeof PAYOUT_MOODS)[number]

/** How OKPay hears of it. */
export const PAYOUT_TELLINGS = ['once', 'twice', 'late', 'never'] as const
export type PayoutTelling = (typeof PAYOUT_TELLINGS)[number]

/** One payout in the provider's books. */
export type Payout = PayoutOrder & {
  id: string
  at: string
  state: 'accepted' | 'settled' | 'returned' | 'refused'
  reason: RailReason | null
  /** How often OKPay sent it. */
  asked: number
  deliveries: Delivery[]
}
