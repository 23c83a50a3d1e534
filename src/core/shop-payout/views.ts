import type { Metadata } from '../api/views.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'

/**
 * By what a server asks: `v1` signs its requests, `crypto_pay` cannot. Each is allowed by itself, and is off until it is.
 */
export type PayoutSurface = 'v1' | 'crypto_pay'

/**
 * What a shop's owner lets its servers pay to people, as a card shows it. `id`: of the card that could be agreed to now;
 * `perPayment`, `perDay`: what that says, `most`: how far it can go. `active`: what is in force; null while nothing is.
 * `takesFactor`: the owner has an authenticator; without one nothing can be agreed to.
 */
export type AllowanceView = {
  id: string
  surface: PayoutSurface
  shop: string
  perPayment: Money
  perDay: Money
  most: { perPayment: Money; perDay: Money }
  active: { perPayment: Money; perDay: Money; leftToday: Money; since: Date } | null
  takesFactor: boolean
}

/** One cap to change, in minor units of its currency. */
export type AllowanceChange = { of: 'payment' | 'day'; minor: bigint }

/**
 * What a shop's server wants paid, in minor units. `payee`: an OKPay ID, `@username`, or a person who connected the shop's
 * app (`con_...`). It arrives in `currency`, out of the balance of that currency.
 */
export type PayoutTerms = {
  payee: string
  minor: bigint
  currency: CurrencyCode
  description: string
  reference: string | null
  metadata: Metadata
}

/**
 * What a request is signed with (API-02): hexadecimal, over its moment (Unix seconds), method, path, idempotency key
 * and body's SHA-256.
 */
export type Signed = { timestamp: string; signature: string; method: string; path: string; bodyHash: string }

/**
 * A payout as the shop's server sees it; all of it text. `waiting`: confirmed, and the risk rules let it wait until
 * `waitsUntil`; `failed`: it waited, and the money came back. `number`: what people know it by.
 */
export type ApiPayout = {
  id: string
  status: 'waiting' | 'succeeded' | 'failed'
  number: string
  payee: string
  amount: string
  currency: CurrencyCode
  fee: string
  total: string
  description: string
  reference: string | null
  metadata: Metadata
  createdAt: string
  waitsUntil: string | null
}

/** Newest first. */
export type ApiPayoutPage = { payouts: ApiPayout[]; hasMore: boolean }
