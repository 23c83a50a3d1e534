// A code of an authenticator and the payment PIN have six digits; a recovery code has sixteen characters in fours.
const SIX_DIGITS = /^\d(?:[ \u00a0-]?\d){5}$/
const RECOVERY_CODE = /^[0-9a-z]{4}(?:[ \u00a0-]?[0-9a-z]{4}){3}$/i

/** Whether somebody typed what can only be a code or a PIN: where nobody asked for digits, it must not stay in the chat. */
export function looksLikeCode(typed: string): boolean {
  const text = typed.normalize('NFKC').trim()
  return SIX_DIGITS.test(text) || (RECOVERY_CODE.test(text) && /\d/.test(text))
}
