import { type Html, html } from '../kit/html.ts'
import type { Say } from '../kit/route.ts'

type PasswordField = {
  say: Say
  label: string
  autocomplete: 'new-password' | 'current-password'
  hint?: Html
  reason: string | undefined
}

/** A password's label, field, "show" switch, and why the last one was refused. Pasting is welcome; nothing is cut. */
export function passwordField({ say, label, autocomplete, hint, reason }: PasswordField): Html {
  const described = reason ? 'reason' : hint ? 'hint' : undefined
  return html`
    <label for="password">${label}</label>
    <span class="field">
      <input id="password" name="password" type="password" required autofocus autocomplete="${autocomplete}"
        autocapitalize="none" spellcheck="false" ${described && html`aria-describedby="${described}"`} ${reason && html`aria-invalid="true"`}>
      <button type="button" class="show" id="show" aria-pressed="false" data-show="${say('password-show')}" data-hide="${say('password-hide')}" hidden>${say('password-show')}</button>
    </span>
    ${reason && html`<p class="reason" id="reason" role="alert">${reason}</p>`}
    ${hint}`
}
