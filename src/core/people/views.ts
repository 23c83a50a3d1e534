import type { ChatRef, Locale } from '../chat/views.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'

/** A browser that logged in, named by the secret in its cookie. */
export type WebRef = { readonly session: string }

/** Whoever looks at an account or freezes it: its owner's chat, or a browser that logged in. Only a chat moves money. */
export type Actor = ChatRef | WebRef

/** The steps of registration in the order they are asked; `done` means the account is open. */
export type RegistrationStep = 'name' | 'email' | 'phone' | 'currency' | 'password' | 'email_link' | 'pin' | 'done'

export type RegistrationView = {
  step: RegistrationStep
  given: { name?: string; email?: string; phoneTail?: string; currency?: CurrencyCode }
  /** When what was given so far is forgotten. */
  expiresAt: Date
}

export type LinkPurpose =
  | 'password_set'
  | 'email_verify'
  | 'unfreeze'
  | 'password_reset'
  | 'second_factor'
  | 'staff_code'
  | 'identity'

/** What a chat may ask a link for. The others travel by mail only, which proves who holds the mailbox. */
export type ChatLinkPurpose = Exclude<LinkPurpose, 'email_verify' | 'password_reset' | 'staff_code'>

/** A one-time link, to be put behind `#` of a page's address. The token exists only here: the database has its hash. */
export type IssuedLink = { token: string; purpose: LinkPurpose; expiresAt: Date }

/** What a page may show before the token is consumed. Reading it changes nothing. */
export type LinkView = { purpose: LinkPurpose; locale: Locale; expiresAt: Date; emailMasked?: string }

/** Choosing a PIN, allowing a payment, or allowing more without a PIN. */
export type PinPurpose = 'pin_set' | 'authorise' | 'allowance'

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
  /** More goes without a PIN from now on. */
  | { state: 'allowed' }

export type PadKey = { position: number } | 'back' | 'clear'

/** What is known of the browser somebody logged in with: enough to tell one's own from a stranger's, and no more. */
export const BROWSERS = ['Chrome', 'Edge', 'Firefox', 'Opera', 'Safari', 'Samsung Internet'] as const
export const SYSTEMS = ['Android', 'iOS', 'iPadOS', 'macOS', 'Windows', 'Linux', 'ChromeOS'] as const
export type Device = { browser: (typeof BROWSERS)[number] | null; system: (typeof SYSTEMS)[number] | null }

/** One browser that is logged in. `current`: the one that asks. */
export type SessionView = { id: string; device: Device; createdAt: Date; lastSeenAt: Date; current: boolean }

/** What every page of somebody who logged in shows. `coolingUntil`: until when money out is limited, if it is. */
export type VisitView = {
  locale: Locale
  name: string
  okpayId: string
  state: 'active' | 'frozen_by_user' | 'restricted'
  coolingUntil: Date | null
}

/** A threshold as it is in force, and the most it may be. */
export type ThresholdView = { now: Money; most: Money }

/** What protects an account, all of it: what is on, what is missing, and what is limited until when. */
export type SecurityView = {
  /** Where its mails go. */
  emailMasked: string
  /** How many browsers are logged in. */
  sessions: number
  coolingUntil: Date | null
  /** Too many wrong codes: until when nothing goes out. */
  outStoppedUntil: Date | null
  passwordSetAt: Date
  secondFactorAt: Date | null
  /** Recovery codes that still work. */
  recoveryLeft: number
  phrase: string | null
  /** Up to this no PIN is asked; above the other, a code. In the home currency. */
  withoutPin: ThresholdView
  withoutCode: ThresholdView
}
