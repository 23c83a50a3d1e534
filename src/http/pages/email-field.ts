import { type Html, html } from '../kit/html.ts'
import type { Call } from '../kit/route.ts'

/**
 * Where somebody types the address of their account; `given` is what they typed before, `reason` what is wrong with it.
 * `another`: one that it is to have, which no browser knows yet.
 */
export function emailField(
  { say }: Pick<Call, 'say'>,
  given: string,
  reason: string | undefined,
  another = false,
): Html {
  return html`
    <label for="email">${say(another ? 'email_change-label' : 'email-label')}</label>
    <span class="field">
      <input id="email" name="email" type="email" required ${(given === '' || reason) && html`autofocus`} value="${given}" autocomplete="${another ? 'email' : 'username'}" inputmode="email"
        autocapitalize="none" spellcheck="false" ${reason && html`aria-describedby="email-reason" aria-invalid="true"`}>
    </span>
    ${reason && html`<p class="reason" id="email-reason" role="alert">${reason}</p>`}`
}
