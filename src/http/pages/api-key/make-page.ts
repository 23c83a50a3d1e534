import { html } from '../../kit/html.ts'
import { layout } from '../../kit/layout.ts'
import { document, type Reply } from '../../kit/reply.ts'
import type { Call } from '../../kit/route.ts'
import { form } from '../form.ts'
import { passwordField } from '../password-field.ts'

export const API_KEY = '/api-key'

/** `tries`: how many are left after a wrong password. */
type Asking = { token: string; may: 'ask' | 'refund' | 'look'; shop: string; tries: number | undefined }

/** What the key is for, and the password of whoever makes it. */
export function makePage(call: Call, { token, may, shop, tries }: Asking): Reply {
  const { say } = call
  const title = say('api_key-title')
  const choice = (value: Asking['may']) => html`
    <option value="${value}" ${value === may && html`selected`}>${say(`api_key-may-${value}`)}</option>`
  const reason = tries === undefined ? undefined : say('unfreeze-wrong', { tries })
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
        <div class="another">${passwordField({ call, label: say('password-current'), autocomplete: 'current-password', reason })}</div>
        <p class="actions"><button class="button">${say('api_key-submit')}</button></p>`,
      )}
    </section>`
  return document(reason ? 422 : 200, layout(call, { title, content, scripts: ['password.js'] }))
}
