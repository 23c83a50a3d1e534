import type { ChatRef, ChatView, Locale } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { Money } from '../money/money.ts'
import type { NewAuthenticator, NewRecoveryCodes, SecondFactorView } from '../people/second-factor/views.ts'

/** The part of the core's door where a second factor is set up and used. */
export type FactorDoor = {
  // ---- the second factor, by a `second_factor` link out of the chat
  /** Whether it is on, and how many recovery codes are left. Uses nothing up. */
  getSecondFactor(input: { token: string }): Promise<Result<SecondFactorView>>
  /** A fresh secret for an authenticator, to be shown once. It counts when `confirmAuthenticator` has seen a code of it. */
  beginAuthenticator(input: { token: string }): Promise<Result<NewAuthenticator>>
  /**
   * Takes the new authenticator into use and gives ten recovery codes. `proof`: the password, or a code of the second
   * factor there is. Consumes the link. `code_invalid`, `code_used`, `auth_failed`, `auth_locked` leave it usable.
   */
  confirmAuthenticator(input: { token: string; code: string; proof: string }): Promise<Result<NewRecoveryCodes>>
  /** Switches it off with a code. Consumes the link; refused as above, or with `second_factor_off`. */
  switchOffSecondFactor(input: { token: string; code: string }): Promise<Result<{ locale: Locale }>>
  /** Ten other recovery codes, with a code. Consumes the link; refused as above. */
  renewRecoveryCodes(input: { token: string; code: string }): Promise<Result<NewRecoveryCodes>>

  // ---- the phrase by which somebody knows that it is us
  /** Chooses it; the chat's view then has it. `phrase_invalid`, `secret_in_words`, `too_many_requests`. */
  setPhrase(input: { actor: ChatRef; phrase: string }): Promise<Result<ChatView>>

  // ---- another payment PIN
  /**
   * Behind a `pin_reset` link: password, and a code or recovery code where the second factor is on, let another PIN be
   * chosen in the chat (`openPad` with `pin_new`). `auth_failed`, `auth_locked`, `code_invalid`, `code_used`,
   * `pin_reset_waits`.
   */
  allowNewPin(input: { token: string; password: string; code: string }): Promise<Result<{ locale: Locale }>>
  /** The code after the old PIN, where `openPad` with `pin_change` said that one is taken. `pin_renewal_over`. */
  giveCodeForPin(input: { actor: ChatRef; code: string }): Promise<Result<null>>

  // ---- one's own thresholds, in the home currency
  /** Asks for the PIN sooner: at once. For later, `openPad` with the purpose `allowance`. `amount_too_large` with the most. */
  lowerAllowance(input: { actor: ChatRef; amount: Money }): Promise<Result<null>>
  /** From which amount a code is asked: sooner at once, later with a code (refused as `giveCode` is). `amount_too_large`. */
  setCodeThreshold(input: { actor: ChatRef; amount: Money; code?: string }): Promise<Result<null>>

  // ---- using it
  /**
   * Allows an intent of one's own with an authenticator's code, after its PIN: `auth_required` without that. A code
   * works once: `code_invalid`, `code_used`, `auth_locked` with the fifth wrong one, which also puts the card away.
   * `second_factor_off`, `quote_expired`.
   */
  giveCode(input: { actor: ChatRef; intentId: string; code: string }): Promise<Result<null>>
}
