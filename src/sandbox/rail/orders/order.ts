import { z } from 'zod'
import { BANK_CURRENCIES } from '../../bank/accounts.ts'
import { canonicalAmount, decimalsIn, decimalsOf } from '../amount.ts'
import type { Delivery } from '../delivery.ts'
import type { RailReason } from '../reasons.ts'

/** What OKPay orders: POST /v1/orders. The reference is OKPay's and names the order. @param account OKPay's there */
export const newOrderFor = (account: string) =>
  z
    .strictObject({
      account: z.literal(account),
      reference: z.string().regex(/^[\x21-\x7e]{1,64}$/),
      amount: z.string().regex(/^(0|[1-9]\d{0,12})(\.\d{1,3})?$/, 'a decimal such as 25.00'),
      currency: z.enum(BANK_CURRENCIES),
      expires_at: z.iso.datetime(),
      locale: z.enum(['en', 'zh-CN']),
      callback_url: z.url(),
      return_url: z.url(),
      /** Which of its platforms a gateway is to ask for the money. */
      platform: z.string().max(32).nullable().optional(),
    })
    .refine(({ amount, currency }) => decimalsIn(amount) === decimalsOf(currency), {
      message: "not the currency's decimals",
      path: ['amount'],
    })
    .refine(({ amount, currency }) => !/^0(\.0+)?$/.test(canonicalAmount(amount, currency)), {
      message: 'nothing to pay',
      path: ['amount'],
    })

export type NewOrder = z.infer<ReturnType<typeof newOrderFor>>

/** When OKPay is told about a payment, as somebody who tries things out may choose. */
export const TELLINGS = ['before', 'after', 'late', 'never', 'twice'] as const
export type Telling = (typeof TELLINGS)[number]

export const tellingOf = (chosen: unknown): Telling => TELLINGS.find((telling) => telling === chosen) ?? 'before'

/** One try to pay. `by`: the card's last four digits, or the account it was tried with. */
export type Try = { at: string; by: string; outcome: 'paid' | RailReason }

/** An order, and what became of it and of the callbacks about it. */
export type RailOrder = NewOrder & {
  id: string
  at: string
  state: 'open' | 'paid' | 'returned'
  /** What is taken there on top of the amount; canonical. */
  fee?: string | undefined
  tries: Try[]
  /** Whether OKPay has been told of the payment, is about to be, or never will be unless somebody asks for it. */
  telling: Telling | null
  deliveries: Delivery[]
}
