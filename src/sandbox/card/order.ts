import { z } from 'zod'
import { BANK_CURRENCIES } from '../bank/accounts.ts'
import { canonicalAmount, decimalsIn, decimalsOf } from '../rail/amount.ts'
import type { Delivery } from '../rail/delivery.ts'
import type { RailReason } from '../rail/reasons.ts'

/** OKPay's account at the processor. */
export const CARD_ACCOUNT = 'acct_sandbox_okpay'

/** What OKPay orders: POST /v1/orders. The reference is OKPay's and names the order. */
export const newOrder = z
  .strictObject({
    account: z.literal(CARD_ACCOUNT),
    reference: z.string().regex(/^[\x21-\x7e]{1,64}$/),
    amount: z.string().regex(/^(0|[1-9]\d{0,12})(\.\d{1,3})?$/, 'a decimal such as 25.00'),
    currency: z.enum(BANK_CURRENCIES),
    expires_at: z.iso.datetime(),
    locale: z.enum(['en', 'zh-CN']),
    callback_url: z.url(),
    return_url: z.url(),
  })
  .refine(({ amount, currency }) => decimalsIn(amount) === decimalsOf(currency), {
    message: "not the currency's decimals",
    path: ['amount'],
  })
  .refine(({ amount, currency }) => !/^0(\.0+)?$/.test(canonicalAmount(amount, currency)), {
    message: 'nothing to pay',
    path: ['amount'],
  })

export type NewOrder = z.infer<typeof newOrder>

/** When the processor tells OKPay about a payment, as somebody who tries things out may choose. */
export const TELLINGS = ['before', 'after', 'late', 'never', 'twice'] as const
export type Telling = (typeof TELLINGS)[number]

/** One try to pay. Of the card only four digits are kept. */
export type Try = { at: string; lastFour: string; outcome: 'paid' | RailReason }

/** An order at the processor, and what became of it and of the callbacks about it. */
export type CardOrder = NewOrder & {
  id: string
  at: string
  state: 'open' | 'paid' | 'returned'
  tries: Try[]
  /** Whether OKPay has been told of the payment, is about to be, or never will be unless somebody asks for it. */
  telling: Telling | null
  deliveries: Delivery[]
}
