import { type Html, html } from '../kit/html.ts'
import type { Call } from '../kit/route.ts'

/** Where a code of the authenticator, or a recovery code, is typed. It is no password and may be seen. */
export function codeField({ say }: Pick<Call, 'say'>, reason: string | undefined, autofocus = false): Html {
  return html`
    <label for="code">${say('login-code-label')}</label>
    <span class="field">
      <input id="code" name="code" type="text" required ${autofocus && html`autofocus`} autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" maxlength="40"
        aria-describedby="${reason ? 'code-reason' : 'login-code-hint'}" ${reason && html`aria-invalid="true"`}>
    </span>
    ${reason && html`<p class="reason" id="code-reason" role="alert">${reason}</p>`}
    ${!reason && html`<p class="hint" id="code-hint">${say('login-code-hint')}</p>`}`
}
