import type { Locale } from '../chat/views.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { PaymentLinkState } from '../shop/views.ts'

/**
 * What a key may do: ask for money, look at what was asked and paid, see what the shop's owner has, say where it is told,
 * give back what was paid, pay people within what its owner allowed.
 */
export const API_SCOPES = [
  ...(['invoices:write', 'invoices:read', 'balance:read', 'webhooks:write'] as const),
  ...(['payments:read', 'refunds:write', 'payouts:write'] as const),
] as const

/**
 * What a token of a Crypto Pay client may do: look and ask for money, and, where its shop's owner wants that, pay people
 * without signing. A key has these or those of `/v1`, never both: a token that came out of a log opens no other surface.
 */
export const CRYPTO_PAY_SCOPES = ['crypto_pay:read', 'crypto_pay:write', 'crypto_pay_transfers:write'] as const
export const KEY_SCOPES = [...API_SCOPES, ...CRYPTO_PAY_SCOPES] as const
export type ApiScope = (typeof KEY_SCOPES)[number]

/** Whether it is a token of a Crypto Pay client. */
export const isCryptoPay = (scopes: readonly ApiScope[]): boolean => scopes.includes('crypto_pay:read')

export const KEY_NAME_MAX = 40

/**
 * What a key is made with. `returnOrigins`: where its invoices may send customers back to; `addresses`: addresses and
 * networks it works from, none for everywhere; `webhookUrl`: where the server of a Crypto Pay token is told.
 */
export type KeyTerms = {
  name?: string
  scopes: readonly ApiScope[]
  returnOrigins?: readonly string[]
  addresses?: readonly string[]
  webhookUrl?: string
}

/** How long a key that was replaced still works, in seconds. */
export const KEY_OVERLAPS = { none: 0, hour: 3_600, day: 86_400, week: 604_800 } as const
export type KeyOverlap = keyof typeof KEY_OVERLAPS

/**
 * A shop's keys as its owner sees them; `hint`: the last four characters; `lastUsedFrom`: the address; `endsAt`: another
 * took its place, and it works until then.
 */
export type ApiKeyView = {
  id: string
  name: string
  hint: string
  live: boolean
  scopes: readonly ApiScope[]
  addresses: readonly string[]
  createdAt: Date
  lastUsedAt: Date | null
  lastUsedFrom: string | null
  endsAt: Date | null
}

/**
 * A key that was just made. `secret` is nowhere else, and never again; nor is `signing`, with which one that may pay out
 * signs what it asks (API-02); null for any other.
 */
export type NewApiKey = {
  locale: Locale
  shop: string
  secret: string
  signing: string | null
  /** Whether what it does moves money; one of test mode never does. */
  live: boolean
  scopes: readonly ApiScope[]
}

/**
 * Why a shop's keys were all revoked at once: the password was reset, the wallet moved, or a move or another email was
 * undone.
 */
export type KeysEnd = 'reset' | 'moved' | 'stopped' | 'email_kept' | 'email_changed'

/**
 * What the page that makes keys is told before it asks for the password; `replaceable`: the keys another can take the
 * place of.
 */
export type ApiKeyOffer = {
  locale: Locale
  shop: string
  takesCode: boolean
  replaceable: readonly ApiKeyView[]
  /** What its owner knows us by. */
  phrase: string | null
}

/** Who calls: the key as it was shown once. */
export type ApiCaller = { key: string }

/** What a server wants said back to it, by names of its own. */
export type Metadata = Readonly<Record<string, string>>

/**
 * Asks for money. Amounts in minor units; `minor` null: the payer names the sum, from `least` on. `uses`: how often it can
 * be paid, null: any number of times; left out, once. `livesSeconds`: how long it can be paid; `returnUrl`: where its payer
 * goes back to.
 */
export type InvoiceTerms = {
  minor: bigint | null
  least?: bigint
  uses?: number | null
  currency: CurrencyCode
  description: string
  reference: string | null
  metadata: Metadata
  livesSeconds: number
  returnUrl?: string
}

/**
 * A payment link as its shop's server sees it. Everything in it is text, so that what is kept of an answer is
 * the answer: amounts are decimal strings of major units, moments RFC 3339 in UTC. `payment`: the payment's reference.
 */
export type Invoice = {
  id: string
  status: PaymentLinkState
  amount: string | null
  least: string | null
  uses: number | null
  paidCount: number
  paidSum: string
  currency: CurrencyCode
  description: string
  reference: string | null
  metadata: Metadata
  returnUrl: string | null
  token: string
  createdAt: string
  expiresAt: string
  paidAt: string | null
  payment: string | null
}

/** Newest first. */
export type InvoicePage = { invoices: Invoice[]; hasMore: boolean }

/** What the shop's owner has: decimal strings of major units. */
export type ApiBalance = { currency: CurrencyCode; available: string; onHold: string }

/** `replayed`: it was asked before under the same name, and this is what was answered then (IDM-02). */
export type Once<Answer> = { answer: Answer; replayed: boolean }
