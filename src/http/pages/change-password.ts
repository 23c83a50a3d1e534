import type { Failure } from '#core'
import { type Html, html } from '../kit/html.ts'
import type { Call, Say } from '../kit/route.ts'
import type { Refusal } from './link-page.ts'
import { newPasswordField, newPasswordReason, repeatedPasswordField } from './new-password.ts'
import { passwordField } from './password-field.ts'
import { proofReason } from './proof-fields.ts'

/** The old password once and the new one twice, each with what was wrong with it. */
export function changePasswordFields(call: Call, refusal: Refusal | undefined): Html {
  const reasonOf = (...codes: Refusal['code'][]) =>
    refusal && codes.includes(refusal.code) ? refusal.reason : undefined
  const label = call.say('password-old')
  const old = { call, name: 'old', label, autocomplete: 'current-password', reason: reasonOf('auth_failed') } as const
  return html`
    ${passwordField(old)}
    <div class="another">${newPasswordField(call, reasonOf('password_weak', 'password_same'))}</div>
    ${repeatedPasswordField(call, reasonOf('password_mismatch'))}`
}

/** Why a password was not changed, in words; undefined when trying again does not help. */
export function changePasswordReason(failure: Failure, say: Say): string | undefined {
  return proofReason(failure, say) ?? newPasswordReason(failure, say)
}
