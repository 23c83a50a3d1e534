import type { Money } from '../money/money.ts'
import type { Quote } from '../payment/quote.ts'
import type { ShopCategory } from './category.ts'
import type { ShopPolicy } from './policy.ts'
import type { ShopRole } from './role.ts'

/**
 * The shop somebody acts for, and as what. `accepting` false: its links answer that the shop takes no payments at the
 * moment; `repeats`: who paid it may pay the same again by themselves; `openLinks`: those they may see; `shops`: how many
 * they work in.
 */
export type ShopView = {
  name: string
  role: ShopRole
  accepting: boolean
  repeats: boolean
  openLinks: number
  shops: number
  category: ShopCategory | null
  country: string | null
  policy: ShopPolicy
}

export type PaymentLinkState = 'open' | 'paid' | 'expired' | 'withdrawn'

/** A payment link as anybody who has it may see it; nothing in it says who paid. */
export type PaymentLinkView = {
  /** All that travels: 22 characters of base64url. */
  token: string
  shop: string
  /** The person behind the shop, masked: a shop's name is its own word. */
  ownerMasked: string
  amount: Money
  description: string
  state: PaymentLinkState
  /** False while the shop takes no payments. */
  accepting: boolean
  /** Which payments the shop takes; this very price among them, or not. */
  policy: ShopPolicy
  createdAt: Date
  expiresAt: Date
  paidAt: Date | null
}

/** One's own links, the newest first. `older` is the cursor of the next page. */
export type PaymentLinkPage = { links: PaymentLinkView[]; older: string | null }

/** The confirm card of a payment by link. */
export type PayQuote = Quote & { link: PaymentLinkView }

/** The same on a page. `phrase`: what its payer chose to know us by. */
export type PageQuote = PayQuote & { phrase: string | null }
