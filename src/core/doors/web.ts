import type { Locale } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { Actor, Device, LoginOutcome, SecurityView, SessionView, VisitView, WebRef } from '../people/views.ts'

/** The part of the core's door that pages need: passwords that are reset, and browsers that log in. */
export type WebDoor = {
  // ---- a forgotten password
  /** Asks for a mail to reset a password. The same for every address: `email_invalid`, `too_many_requests` by source. */
  requestReset(input: { email: string; source: string; locale: Locale }): Promise<Result<null>>
  /** Consumes a `password_reset` link. `password_weak` and `password_mismatch` leave it usable. Logs nobody in. */
  resetPassword(input: { token: string; password: string; repeated: string }): Promise<Result<{ locale: Locale }>>

  // ---- browsers
  /**
   * Logs a browser in: `session` goes into its cookie and nowhere else. With the second factor on, a code is awaited
   * first. `email_invalid`, `auth_failed`, `auth_locked` after five wrong ones, `too_many_requests` by source; the same
   * for an address that nobody has.
   */
  logIn(input: { email: string; password: string; device: Device; source: string }): Promise<Result<LoginOutcome>>
  /** The code (or a recovery code) for a login whose password was right, within five minutes. `session_ended` after. */
  logInWithCode(input: { pending: string; code: string; device: Device }): Promise<Result<LoginOutcome>>
  /** One more page: the session lives on for 15 minutes, eight hours in all. `session_ended`. */
  continueSession(input: { actor: WebRef }): Promise<Result<VisitView>>
  /** Ends the browser's own session, and answers the same when it had ended. */
  logOut(input: { actor: WebRef }): Promise<Result<null>>
  /** One's browsers that are logged in, the one seen last first. */
  listSessions(input: { actor: Actor }): Promise<Result<SessionView[]>>
  /** Logs one of them out. `not_found` for anybody else's. */
  endSession(input: { actor: Actor; id: string }): Promise<Result<null>>
  /** Logs all of them out but the one that asks. */
  endOtherSessions(input: { actor: Actor }): Promise<Result<{ ended: number }>>
  /** What protects the account: its masked address, how many browsers are logged in, until when money out is limited. */
  getSecurity(input: { actor: Actor }): Promise<Result<SecurityView>>
}
