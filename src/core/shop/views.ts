import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { Quote } from '../payment/quote.ts'
import type { RefundPolicy } from '../refund/policy/views.ts'
import type { TakeLimitsView } from '../wallet/views.ts'
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
  /** What it may be paid; for its owner alone, and not in a locked chat. */
  takes: TakeLimitsView | null
  /** Whether it has a logo. */
  logo: boolean
  /** What it says about refunds; null where it says nothing. */
  refunds: RefundPolicy | null
}

export type PaymentLinkState = 'open' | 'paid' | 'expired' | 'withdrawn'

/** `link`: posted somewhere; `counter`: the shop's own code, which stands until it is taken back; `sale`: one at the till. */
export type PaymentLinkKind = 'link' | 'counter' | 'sale'

/** What a link asks for: a price, or whatever its payer names, from `least` on where the shop set that. */
export type LinkPrice = { amount: Money } | { open: CurrencyCode; least: Money | null }

/** A payment link as anybody who has it may see it; nothing in it says who paid. `paid`: as often as it may be. */
export type PaymentLinkView = {
  /** All that travels: 22 characters of base64url. */
  token: string
  kind: PaymentLinkKind
  shop: string
  /** The person behind the shop, masked: a shop's name is its own word. */
  ownerMasked: string
  /** What it costs; null: its payer names the sum, in its currency, and not below `least` where the shop set that. */
  amount: Money | null
  currency: CurrencyCode
  least: Money | null
  /** How often it may be paid; null: any number of times. */
  uses: number | null
  description: string
  state: PaymentLinkState
  /** False while the shop takes no payments. */
  accepting: boolean
  /** Which payments the shop takes; this very price among them, or not. */
  policy: ShopPolicy
  /** What the shop says about refunds; null where it says nothing. */
  refunds: RefundPolicy | null
  createdAt: Date
  expiresAt: Date
  paidAt: Date | null
  /** Where the shop wants its payer to go back to, with the invoice's id in it. */
  back: string | null
  /** Whether it shows a picture of its own, and its shop a logo. */
  pictured: boolean
  logo: boolean
}

/** The same for its shop: how often it was paid, and how much that was before fees. */
export type OwnLinkView = PaymentLinkView & {
  /** Whoever looks at it owns the shop: what it brings is theirs. */
  owned: boolean
  paid: { times: number; sum: Money }
  /** What the counter's code takes at once and in a day; null of any other. */
  takes: { atOnce: Money; aDay: Money } | null
}

/** One's own links, the newest first. `older` is the cursor of the next page. */
export type PaymentLinkPage = { links: OwnLinkView[]; older: string | null }

/**
 * The confirm card of a payment by link. `newShop`: it asks for one factor more, because the shop is new to its payer and
 * more than this, in their home currency, goes there in all; null where it does not.
 */
export type PayQuote = Quote & { link: PaymentLinkView; newShop: Money | null }

/** The same on a page. `phrase`: what its payer chose to know us by. */
export type PageQuote = PayQuote & { phrase: string | null }
