import type { CurrencyCode } from '../money/currency.ts'

/** What the button behind a payment is called there. */
export const CRYPTO_PAY_BUTTONS = ['viewItem', 'openChannel', 'openBot', 'callback'] as const
export type CryptoPayButton = { name: (typeof CRYPTO_PAY_BUTTONS)[number]; url: string }

/** How many bytes a server may want said back with an invoice. */
export const CRYPTO_PAY_PAYLOAD_MAX = 4096

/** Asks for money as Crypto Pay's `createInvoice` does, in a currency of ours; `minor` in its minor units. */
export type CryptoPayTerms = {
  minor: bigint
  currency: CurrencyCode
  description: string
  payload: string | null
  button: CryptoPayButton | null
  livesSeconds: number
}

export const CRYPTO_PAY_STATES = ['active', 'paid', 'expired'] as const
export type CryptoPayState = (typeof CRYPTO_PAY_STATES)[number]

/**
 * An invoice as a Crypto Pay client sees it. Amounts are decimal strings of major units, moments RFC 3339 in UTC; `number`
 * is what it is known by there, `fee` what the shop was charged, null while nobody has paid.
 */
export type CryptoPayInvoice = {
  number: number
  state: CryptoPayState
  amount: string
  currency: CurrencyCode
  description: string
  token: string
  payload: string | null
  button: CryptoPayButton | null
  createdAt: string
  expiresAt: string
  paidAt: string | null
  fee: string | null
}

/** Which invoices are asked for: all that are left out of it, the newest first, `count` at most from behind `offset`. */
export type CryptoPayWhich = {
  numbers: readonly bigint[] | null
  currencies: readonly CurrencyCode[] | null
  state: CryptoPayState | null
  offset: number
  count: number
}

/** What is to be paid to a person, by their Telegram id; `spendId`: the server's own name for it, once for ever. */
export type CryptoPayTransferTerms = {
  userId: bigint
  spendId: string
  minor: bigint
  currency: CurrencyCode
  comment: string
}

/**
 * A transfer. `waiting`: our security checks let it wait; `failed`: it waited, and the money came back. The protocol itself
 * knows completed ones alone.
 */
export type CryptoPayTransfer = {
  number: number
  spendId: string
  userId: string
  amount: string
  currency: CurrencyCode
  comment: string
  state: 'completed' | 'waiting' | 'failed'
  at: string
}

/** What a server is told: this invoice was paid, at that moment. `number`: the same at every try. */
export type CryptoPayUpdate = { number: number; at: string; invoice: CryptoPayInvoice }

/** Who is asking: a shop is an app there. */
export type CryptoPayApp = { number: number; name: string; webhook: string | null }

/**
 * What became of the invoices made in a time. `volume`: worth of those that were paid, in US dollars by the newest rates;
 * `payers`: how many people that were.
 */
export type CryptoPayStats = { created: number; paid: number; payers: number; volume: string }
