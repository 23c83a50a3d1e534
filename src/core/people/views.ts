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

/** `login_code` is no link: it names a login whose password was right and whose code is awaited. */
export type LinkPurpose =
  | 'password_set'
  | 'password_change'
  | 'pin_reset'
  | 'email_verify'
  | 'unfreeze'
  | 'destination'
  | 'password_reset'
  | 'second_factor'
  | 'staff_code'
  | 'identity'
  | 'login_code'
  | 'rebind'
  | 'recovery'
  | 'rebind_stop'
  | 'email_change'
  | 'email_confirm'
  | 'email_keep'
  | 'api_key'
  | 'webhook_secret'
  | 'lost_mailbox'
  | 'mailbox_confirm'
  | 'mailbox_object'

/** What a chat may ask a link for. The others travel by mail only, which proves who holds the mailbox. */
export type ChatLinkPurpose = Extract<
  LinkPurpose,
  | 'password_set'
  | 'password_change'
  | 'pin_reset'
  | 'email_change'
  | 'unfreeze'
  | 'second_factor'
  | 'rebind'
  | 'identity'
  | 'api_key'
  | 'lost_mailbox'
>

/** A one-time link, to be put behind `#` of a page's address. The token exists only here: the database has its hash. */
export type IssuedLink = { token: string; purpose: LinkPurpose; expiresAt: Date }

/** What a page may show before the token is consumed. Reading it changes nothing. `takesCode`: a second factor is on. */
export type LinkView = {
  purpose: LinkPurpose
  locale: Locale
  expiresAt: Date
  emailMasked?: string
  takesCode?: boolean
  /** The words its owner knows us by, where the link came out of their own chat, which shows them beside it. */
  phrase?: string | null
  /** Whether a reset by it revokes keys of the owner's shop. */
  endsKeys?: boolean
  /** Whether the digits that the chat shows which asked for it are to be typed before anything else. */
  asksNumber?: true
  /** What a destination's link allows withdrawals to. */
  account?: { kind: 'bank' | 'card'; lastFour: string }
}

/**
 * Choosing a PIN while registering, allowing a payment, allowing more without a PIN, unlocking the chat; giving the PIN
 * there is for another one, and choosing that.
 */
export type PinPurpose = 'pin_set' | 'authorise' | 'allowance' | 'unlock' | 'pin_change' | 'pin_new'

/** A shuffled pad. `keys[position]` is the digit shown there; a press sends the position and the deal, never the digit. */
export type PadView = {
  padId: string
  /** Which order of the keys this is: 0, and one more each time they are dealt anew. */
  deal: number
  purpose: PinPurpose
  keys: readonly string[]
  filled: number
  length: number
  /** Setting a PIN asks for it twice. */
  stage: 'enter' | 'repeat'
  /** Why the pad started over, when it did. */
  problem?: 'pin_weak' | 'pin_mismatch' | 'pin_same'
  expiresAt: Date
}

export type PadOutcome =
  | { state: 'more'; pad: PadView }
  /** A wrong PIN: the pad is fresh again, `triesLeft` are left. */
  | { state: 'wrong'; pad: PadView; triesLeft: number }
  /** A key of an earlier deal: it means nothing now and counts for nothing. */
  | { state: 'stale'; pad: PadView }
  | { state: 'pin_set'; registration: RegistrationView }
  | { state: 'authorised'; intentId: string }
  /** More goes without a PIN from now on. */
  | { state: 'allowed' }
  /** The PIN there is was right: another one may be chosen, after a code where `takesCode`. */
  | { state: 'pin_proven'; takesCode: boolean }
  /**
   * Another PIN is in its place. `until`: until when money out is limited, because the old one was not given. `frozen`: it
   * counts no longer than the freeze does.
   */
  | { state: 'pin_changed'; until: Date | null; frozen?: true }
  /** The chat shows balances and history again, for 15 minutes at most. */
  | { state: 'unlocked' }

export type PadKey = { position: number; deal: number } | 'back' | 'clear'

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
  /** The words they know us by. */
  phrase: string | null
}

/** A chat the account can be used from. `linkedAt`: since when, where that was noted. `current`: the one that asks. */
export type LinkedChat = { firstName: string; linkedAt: Date | null; lastSeenAt: Date; current: boolean }

/** What became of a login's password: it opened the account, or a code is awaited, which `pending` names. */
export type LoginOutcome =
  | { state: 'open'; session: string; locale: Locale }
  | { state: 'code'; pending: string; locale: Locale }

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
  /** Whether there is a payment PIN: none is left after a move by staff, or after one that was undone. */
  hasPin: boolean
  /** Null where none works: after a move that was stopped, until another one is chosen. */
  passwordSetAt: Date | null
  secondFactorAt: Date | null
  /** Recovery codes that still work. */
  recoveryLeft: number
  phrase: string | null
  /** Whether the asking chat locks itself. */
  chatLock: boolean
  /** Up to this no PIN is asked; above the other, a code. In the home currency. */
  withoutPin: ThresholdView | null
  withoutCode: ThresholdView | null
}
