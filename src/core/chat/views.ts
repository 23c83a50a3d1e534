import type { CurrencyCode } from '../money/currency.ts'
import type { Permission } from '../staff/permissions.ts'

/** A private chat: the only handle Telegram gives us that does not change hands. */
export type ChatRef = { readonly botId: bigint; readonly telegramId: bigint }

export type Locale = 'en' | 'zh-CN'
export const LOCALES: readonly Locale[] = ['en', 'zh-CN']

/** What the bot must know about a chat before it answers. */
export type ChatView = {
  chat: ChatRef
  locale: Locale
  /** False while the language is only guessed from Telegram. */
  localeChosen: boolean
  firstName: string
  /** What it may do as staff; nothing, for customers. */
  may: readonly Permission[]
  /** Until when it need not type another code of its authenticator for that. */
  provenUntil: Date | null
  user: UserView | null
  registering: boolean
  /** Of a chat without an account: the one it had went to another chat, and until when that can be undone here. */
  moved: MovedAway | null
}

/** `rebindId`: what `stopRebind` is told. */
export type MovedAway = { rebindId: string; until: Date }

export type UserView = {
  id: string
  okpayId: string
  name: string
  homeCurrency: CurrencyCode
  state: 'active' | 'frozen_by_user' | 'restricted'
  level: number
  /** What cards of ours show that ask for something, if they chose it. */
  phrase: string | null
}

/** One button before it is shown: what it means is kept in the core, only `token` travels. */
export type NewButton = { action: string; payload?: Record<string, string> }

/** A card's dialogue and what begins it anew; kept beside its buttons under this name, and never on the wire. */
export type Renewal = { flow: string; seed: Record<string, string> }
export const RENEWAL = 'renewal:'

export type ButtonMeaning =
  | { state: 'live'; action: string; payload: Record<string, string>; card: string }
  /** Unknown, expired, or another person's: all the same to whoever presses it. */
  | { state: 'dead' }

/** Whose an update is now: ours to handle, handled already, or in the hands of another process. */
export type UpdateClaim = 'new' | 'done' | 'running'
