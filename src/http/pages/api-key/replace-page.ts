import { type ApiKeyOffer, type ApiKeyView, type Failure, KEY_OVERLAPS, type KeyOverlap } from '#core'
import { html } from '../../kit/html.ts'
import { layout } from '../../kit/layout.ts'
import { document, type Reply } from '../../kit/reply.ts'
import type { Call, Say } from '../../kit/route.ts'
import { form } from '../form.ts'
import { proofFields, refusedProof } from '../proof-fields.ts'
import { API_KEY } from './make-page.ts'

/** `which`: the key that is chosen; `refused`: why the last try came to nothing. */
type Asking = { token: string; offer: ApiKeyOffer; which: string; overlap: KeyOverlap; refused: Failure | undefined }

/** Which key another takes the place of, and how long both work, so that no request is lost while a server is changed. */
export function replacePage(call: Call, { token, offer, which, overlap, refused }: Asking): Reply {
  const { say } = call
  const title = say('api_key-replace')
  const content = html`
    <section class="card">
      <h1>${title}</h1>
      <p>${say('api_key-replace-text')}</p>
      ${form(
        call,
        API_KEY,
        html`<input type="hidden" name="token" value="${token}"><input type="hidden" name="step" value="replace">
        <label for="which">${say('api_key-which')}</label>
        <span class="field"><select id="which" name="which">${offer.replaceable.map(
          (key) => html`
          <option value="${key.id}" ${key.id === which && html`selected`}>${called(say, key)}</option>`,
        )}</select></span>
        <label for="overlap">${say('api_key-overlap')}</label>
        <span class="field"><select id="overlap" name="overlap">${Object.keys(KEY_OVERLAPS).map(
          (one) => html`
          <option value="${one}" ${one === overlap && html`selected`}>${say(`api_key-overlap-${one}`)}</option>`,
        )}</select></span>
        <div class="another">${proofFields(call, { takesCode: offer.takesCode, recovery: false }, refusedProof(refused, say))}</div>
        <p class="actions"><button class="button">${say('api_key-replace-submit')}</button></p>`,
      )}
    </section>`
  return document(refused ? 422 : 200, layout(call, { title, content, scripts: ['password.js'] }))
}

const called = (say: Say, { name, hint, live }: ApiKeyView): string =>
  say('api_key-called', { name: name || 'none', hint, mode: live ? 'live' : 'test' })
