import type { ChatRef, Locale } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { BoundView } from '../people/rebind/get-bound.ts'
import type { Actor, LinkedChat, WebRef } from '../people/views.ts'
import type { ClosingDoor } from './closing.ts'

/**
 * The part of the core's door about who may use an account: its password, the chats it has and their lock, and the way
 * back from another Telegram account, and the way out for good.
 */
export type AccessDoor = ClosingDoor & {
  // ---- the password
  /**
   * A new password by whoever knows the `old` one, behind a `password_change` link or in a browser that is logged in.
   * `password_weak`, `password_mismatch`, `password_same`; `auth_failed`, `auth_locked`.
   */
  changePassword(
    input: ({ token: string } | { actor: WebRef }) & { old: string; password: string; repeated: string },
  ): Promise<Result<{ locale: Locale }>>
  /** Whether what somebody wrote is their own password. At most five times a day it is looked at; else the answer is no. */
  isOwnPassword(input: { actor: ChatRef; text: string }): Promise<Result<boolean>>
  /** Whether it stands among other words of theirs. Likewise five words a day. */
  holdsOwnPassword(input: { actor: ChatRef; text: string }): Promise<Result<boolean>>

  // ---- the address
  /**
   * Asks for another address, behind an `email_change` link, with password and, where it is on, a code of the second
   * factor. `email_invalid`, `email_same`; `auth_failed`, `auth_locked`, `code_invalid`, `code_used`, `too_many_requests`.
   */
  changeEmail(input: {
    token: string
    password: string
    code: string
    email: string
  }): Promise<Result<{ locale: Locale }>>
  /** Consumes an `email_confirm` link: the address is the account's from here on. */
  confirmEmail(input: { token: string }): Promise<Result<{ locale: Locale }>>
  /** Consumes an `email_keep` link: the change ends or is undone, the account is frozen, its password void. */
  keepEmail(input: { token: string }): Promise<Result<{ locale: Locale }>>

  // ---- the chats of an account, and what else is bound to it
  /** How many logins, apps, accounts, people and keys can see or do something in the wallet. `chat_locked`. */
  getBound(input: { actor: ChatRef }): Promise<Result<BoundView>>
  /** The Telegram chats the account can be used from. */
  listChats(input: { actor: Actor }): Promise<Result<LinkedChat[]>>
  /** Lets the chat lock itself, or no more: balances and history then want the PIN. `chat_locked`. */
  setChatLock(input: { actor: ChatRef; on: boolean }): Promise<Result<null>>

  // ---- coming back from another Telegram account
  /**
   * Moves a wallet into the chat that a `rebind` link was given to, with email, password and a code of the app or a
   * recovery code. Whatever is wrong is `auth_failed`; `auth_locked`, `too_many_requests`, `email_invalid`.
   */
  comeBack(input: {
    token: string
    email: string
    password: string
    code: string
    source: string
  }): Promise<Result<{ locale: Locale }>>
  /**
   * Without app and recovery codes: a mail to the address leads on, and the chat shows the two digits its page asks for. The
   * same for every address. `link_expired`, `email_invalid`, `too_many_requests`.
   */
  requestRecovery(input: { token: string; email: string; source: string; locale: Locale }): Promise<Result<null>>
  /**
   * The same for a chat that is still there: the mail goes to the account's own address. `number`: the digits its page asks
   * for. `second_factor_off`, `too_many_requests`.
   */
  reportLostFactor(input: { actor: ChatRef }): Promise<Result<{ number: number }>>
  /**
   * Behind that mail's link, before anything else: the digits of the chat that asked. `wrong_chat` ends the link, and the
   * mailbox is told.
   */
  matchChat(input: { token: string; number: number }): Promise<Result<null>>
  /** Then: password, and what staff are to compare. `auth_failed`, `auth_locked`, `text_too_long`, `link_expired`. */
  openCase(input: { token: string; password: string; statement: string }): Promise<Result<{ locale: Locale }>>
  /**
   * "This was not me", in the chat the wallet had or behind the link in the owner's mail: undone, frozen, the password
   * void. `rebind_over` once its time is over.
   */
  stopRebind(input: { actor: ChatRef; id: string } | { token: string }): Promise<Result<{ locale: Locale }>>
  /** The wait of a recovery that two of staff agreed to is over: the wallet moves. False when there was nothing to do. */
  finishRebind(input: { id: string }): Promise<Result<boolean>>
}
