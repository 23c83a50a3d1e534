import type { Locale } from '../chat/views.ts'
import type { CurrencyCode } from '../money/currency.ts'

/** The steps of registration in the order they are asked; `done` means the account is open. */
export type RegistrationStep = 'name' | 'email' | 'phone' | 'currency' | 'password' | 'email_link' | 'pin' | 'done'

export type RegistrationView = {
  step: RegistrationStep
  given: { name?: string; email?: string; phoneTail?: string; currency?: CurrencyCode }
  /** When what was given so far is forgotten. */
  expiresAt: Date
}

export type LinkPurpose = 'password_set' | 'email_verify' | 'unfreeze'

/** A one-time link, to be put behind `#` of a page's address. The token exists only here: the database has its hash. */
export type IssuedLink = { token: string; purpose: LinkPurpose; expiresAt: Date }

/** What a page may show before the token is consumed. Reading it changes nothing. */
export type LinkView = { purpose: LinkPurpose; locale: Locale; expiresAt: Date; emailMasked?: string }

export type PinPurpose = 'pin_set' | 'authorise'

/** A shuffled pad. `keys[position]` is the digit shown there; a press sends the position, never the digit. */
export type PadView = {
  padId: string
  purpose: PinPurpose
  keys: readonly string[]
  filled: number
  length: number
  /** Setting a PIN asks for it twice. */
  stage: 'enter' | 'repeat'
  /** Why the pad started over, when it did. */
  problem?: 'pin_weak' | 'pin_mismatch'
  expiresAt: Date
}

export type PadOutcome =
  | { state: 'more'; pad: PadView }
  /** A wrong PIN: the pad is fresh again, `triesLeft` are left. */
  | { state: 'wrong'; pad: PadView; triesLeft: number }
  | { state: 'pin_set'; registration: RegistrationView }
  | { state: 'authorised'; intentId: string }

export type PadKey = { position: number } | 'back' | 'clear'
