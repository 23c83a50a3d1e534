import { type Html, html } from '../kit/html.ts'
import type { Call } from '../kit/route.ts'
import { resetWay } from './ways.ts'

type PasswordField = {
  call: Call
  /** `repeated` is the same password once more, `old` the one it replaces. */
  name?: 'password' | 'repeated' | 'old'
  label: string
  autocomplete: 'new-password' | 'current-password'
  hint?: Html
  /** Whether the page begins there; left out where something above it has to be read first. */
  focused?: boolean
  reason: string | undefined
}

/**
 * A password's label, field, "show" switch, and why the last one was refused. Pasting is welcome; nothing is cut. Where
 * a password is asked for that somebody may have forgotten, the way to a new one stands beside it (S15).
 */
export function passwordField(field: PasswordField): Html {
  const { call, name = 'password', label, autocomplete, hint, reason } = field
  const { focused = name !== 'repeated' } = field
  const { say } = call
  const forgot = autocomplete === 'current-password' && resetWay(call)
  const described = reason ? `${name}-reason` : hint ? `${name}-hint` : undefined
  return html`
    <div class="labels"><label for="${name}">${label}</label>${forgot && html`<a href="${forgot.href}">${forgot.label}</a>`}</div>
    <span class="field">
      <input id="${name}" name="${name}" type="password" required ${focused && html`autofocus`} autocomplete="${autocomplete}" data-secret
        autocapitalize="none" spellcheck="false" ${described && html`aria-describedby="${described}"`} ${reason && html`aria-invalid="true"`}>
      ${name === 'password' && html`<button type="button" class="show" id="show" aria-pressed="false" data-show="${say('password-show')}" data-hide="${say('password-hide')}" hidden>${say('password-show')}</button>`}
    </span>
    ${reason && html`<p class="reason" id="${name}-reason" role="alert">${reason}</p>`}
    ${hint}`
}
