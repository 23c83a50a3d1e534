import type { Failure } from '#core'
import { type Html, html } from '../../kit/html.ts'
import { layout } from '../../kit/layout.ts'
import { document, type Reply } from '../../kit/reply.ts'
import type { Call } from '../../kit/route.ts'
import { codeField, codeReason } from '../code-field.ts'
import { form } from '../form.ts'
import { passwordField } from '../password-field.ts'

export const API_KEY = '/api-key'

/** `refused`: why the last try came to nothing. */
type Asking = {
  token: string
  may: 'ask' | 'refund' | 'look'
  shop: string
  takesCode: boolean
  /** Where customers go back to, as it was typed. */
  origins: string
  refused: Failure | undefined
}

/** What the key is for, and the password of whoever makes it, with a code where the second factor is on. */
export function makePage(call: Call, { token, may, shop, takesCode, origins, refused }: Asking): Reply {
  const { say } = call
  const title = say('api_key-title')
  const choice = (value: Asking['may']) => html`
    <option value="${value}" ${value === may && html`selected`}>${say(`api_key-may-${value}`)}</option>`
  const reason = refused?.code === 'auth_failed' ? say('unfreeze-wrong', { tries: refused.triesLeft }) : undefined
  const wrong = refused && codeReason(refused, say)
  const code = {
    name: 'code' as const,
    label: say('login-code-label'),
    hint: say('two-factor-code-hint'),
    reason: wrong,
  }
  const content = html`
    <section class="card">
      <h1>${title}</h1>
      <p>${say('api_key-text', { shop })}</p>
      ${form(
        call,
        API_KEY,
        html`<input type="hidden" name="token" value="${token}"><input type="hidden" name="step" value="make">
        <label for="may">${say('api_key-may')}</label>
        <span class="field"><select id="may" name="may">${choice('ask')}${choice('refund')}${choice('look')}</select></span>
        ${originsField(call, origins, refused)}
        <div class="another">${passwordField({ call, label: say('password-current'), autocomplete: 'current-password', reason })}</div>
        ${takesCode && html`<div class="another">${codeField(code)}</div>`}
        <p class="actions"><button class="button">${say('api_key-submit')}</button></p>`,
      )}
    </section>
    <section class="card">
      <h2>${say('api_key-test')}</h2>
      <p>${say('api_key-test-text')}</p>
      ${form(
        call,
        API_KEY,
        html`<input type="hidden" name="token" value="${token}"><input type="hidden" name="step" value="test">
        <p class="actions"><button class="button quiet">${say('api_key-test-submit')}</button></p>`,
      )}
    </section>`
  return document(refused ? 422 : 200, layout(call, { title, content, scripts: ['password.js'] }))
}

function originsField({ say }: Call, origins: string, refused: Failure | undefined): Html {
  const isWrong = refused?.code === 'return_url_refused'
  const described = isWrong ? 'origins-reason' : 'origins-hint'
  return html`
    <label for="origins">${say('api_key-origins')}</label>
    <span class="field">
      <input id="origins" name="origins" value="${origins}" inputmode="url" autocomplete="off" autocapitalize="none" spellcheck="false"
        placeholder="https://shop.example" aria-describedby="${described}" ${isWrong && html`aria-invalid="true"`}>
    </span>
    ${isWrong ? html`<p class="reason" id="origins-reason" role="alert">${say('api_key-origins-wrong')}</p>` : html`<p class="hint" id="origins-hint">${say('api_key-origins-hint')}</p>`}`
}
