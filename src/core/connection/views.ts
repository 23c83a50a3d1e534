import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'

/** What an app may be allowed: to be paid from somebody's wallet within a budget; to see who they are. */
export const CONNECT_SCOPES = ['payments', 'profile'] as const
export type ConnectScope = (typeof CONNECT_SCOPES)[number]

/** A shop's app as its owner sees it. `clientId` is public: what proves an app is PKCE. */
export type ConnectAppView = {
  id: string
  clientId: string
  redirectUris: readonly string[]
  createdAt: Date
  /** How many people are connected. */
  connections: number
}

/** How the visit of somebody stands whom an app sent here. */
export type ConnectStanding = 'open' | 'granted' | 'denied' | 'failed' | 'expired'

/**
 * What the page of such a visit shows. `number`: to be found again in the chat. `gone`: its app is, or the address it came
 * from, whatever became of the visit; then there is nothing to ask again.
 */
export type ConnectPage = {
  shop: string
  ownerMasked: string
  scopes: readonly ConnectScope[]
  number: number
  standing: ConnectStanding | 'gone'
  expiresAt: Date
  again: ConnectAgain | null
}

/** How an app asked: what asking once more takes. */
export type ConnectAgain = {
  clientId: string
  redirectUri: string
  state: string | null
  challenge: string
  scopes: readonly ConnectScope[]
}

/** Where a browser is sent back to, with what. */
export type SentBack = { redirectUri: string; params: Readonly<Record<string, string>> }

/** Most that can leave a wallet through a connection: in one payment, a UTC day, a UTC month. One currency. */
export type Budget = { perPayment: Money; perDay: Money; perMonth: Money }

/**
 * What somebody is about to allow, as their card shows it. `choices`: one of these numbers is on the page; null once they
 * said which. `asked`: what the app asked for; `scopes`: what of it they allow. `most`: how far a budget can go.
 */
export type ConsentView = {
  id: string
  shop: string
  ownerMasked: string
  choices: readonly number[] | null
  asked: readonly ConnectScope[]
  scopes: readonly ConnectScope[]
  budget: Budget
  most: Budget
  days: number
  endsAt: Date
  /** An earlier connection of the same app, whose place this one takes. */
  replaces: boolean
  expiresAt: Date
}

/** What can be changed on that card before it is agreed to. Amounts in minor units of its currency. */
export type ConsentChange =
  | { of: 'payment' | 'day' | 'month'; minor: bigint }
  | { of: 'days'; days: number }
  | { of: 'scope'; scope: ConnectScope; allowed: boolean }

/** Why a connection is over. */
export type ConnectionEnd =
  | 'revoked'
  | 'expired'
  | 'replaced'
  | 'reset'
  | 'moved'
  | 'email_kept'
  | 'email_changed'
  | 'app_removed'
  | 'address_removed'
  | 'app_revoked'
  | 'misused'

/** A connection as the person sees it who allowed it. `suspended`: their account is stopped, and so is this. */
export type ConnectionView = {
  id: string
  shop: string
  ownerMasked: string
  scopes: readonly ConnectScope[]
  budget: Budget
  leftToday: Money
  leftThisMonth: Money
  spent: Money
  payments: number
  grantedAt: Date
  endsAt: Date
  lastUsedAt: Date | null
  suspended: boolean
}

/** What an app is given for a code or a refresh token. Secrets that stand in this answer alone. */
export type TokenGrant = {
  accessToken: string
  refreshToken: string
  expiresInSeconds: number
  scopes: readonly ConnectScope[]
}

/** A connection as its app sees it; text only. `person` where that was allowed. */
export type GrantView = {
  id: string
  scopes: readonly ConnectScope[]
  currency: CurrencyCode
  perPayment: string
  perDay: string
  perMonth: string
  leftToday: string
  leftThisMonth: string
  endsAt: string
  person: { name: string; okpayId: string } | null
}

/** What a connection is to pay. Amount in minor units. */
export type ChargeTerms = { minor: bigint; currency: CurrencyCode; description: string; reference: string }

/** What a person hears of that a connection was refused for. */
export type ChargeRefusal =
  | 'budget_exhausted'
  | 'insufficient_balance'
  | 'insufficient_for_fee'
  | 'limit_single'
  | 'limit_daily'
  | 'limit_monthly'
  | 'cooling_off'
  | 'account_frozen_by_user'
  | 'second_factor_needed'

/**
 * What a connection was to pay, paid; text only. `id`: the payment's, `invoice`: that of what was paid. `connection`: null
 * where its person paid it themselves.
 */
export type ConnectionPayment = {
  id: string
  invoice: string
  connection: string | null
  amount: string
  currency: CurrencyCode
  fee: string
  net: string
  description: string
  reference: string
  /** What people know it by: T-7QK2-9FXD. */
  number: string
  paidAt: string
}
