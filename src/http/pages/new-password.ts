import type { Failure, PasswordProblem } from '#core'
import { type Html, html } from '../kit/html.ts'
import type { Call, Say } from '../kit/route.ts'
import { passwordField } from './password-field.ts'

/** Why a password is refused: the text's key. */
const REASONS: Readonly<Record<PasswordProblem, string>> = {
  too_short: 'password-too-short',
  too_long: 'password-too-long',
  too_simple: 'password-too-simple',
  common: 'password-common',
  leaked: 'password-leaked',
  personal: 'password-personal',
}

/** Where a new password is typed, with the rule it is held to and, while typing, how far it is from it. */
export function newPasswordField(call: Call, reason: string | undefined): Html {
  const { say } = call
  const hint = html`
    ${!reason && html`<p class="hint" id="password-hint">${say('password-rule')}</p>`}
    <p class="meter" id="meter" aria-live="polite" data-short="${say('password-meter-short')}" data-mixed="${say('password-meter-mixed')}" data-fine="${say('password-meter-fine')}" hidden></p>`
  return passwordField({ call, label: say('password-new'), autocomplete: 'new-password', hint, reason })
}

/** The same once more. Whether the two agree is said while typing, and decided by the core. */
export function repeatedPasswordField(call: Call, reason: string | undefined): Html {
  const { say } = call
  const hint = html`<p class="meter" id="match" aria-live="polite" data-same="${say('password-match-same')}" data-different="${say('password-match-different')}" hidden></p>`
  const label = say('password-repeat')
  return html`<div class="another">${passwordField({ call, name: 'repeated', label, autocomplete: 'new-password', hint, reason })}</div>`
}

/** Why a new password was not taken, in words; undefined when something else was in the way. */
export function newPasswordReason(failure: Failure, say: Say): string | undefined {
  if (failure.code === 'password_same') return say('password-same')
  if (failure.code === 'password_known') return say('password-known')
  if (failure.code === 'password_mismatch') return say('password-differ')
  return failure.code === 'password_weak' ? say(REASONS[failure.reason]) : undefined
}
