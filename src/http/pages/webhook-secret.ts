import type { Failure, NewWebhookSecret } from '#core'
import { html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { momentText } from '../kit/moment-text.ts'
import { document, type Reply } from '../kit/reply.ts'
import type { Call } from '../kit/route.ts'
import { form } from './form.ts'
import { sign } from './outcome.ts'
import { proofFields, refusedProof } from './proof-fields.ts'
import { chatWay } from './ways.ts'

export const WEBHOOK_SECRET = '/webhook-secret'

/** `refused`: why the last try came to nothing. */
type Asking = { token: string; shop: string; url: string; takesCode: boolean; refused: Failure | undefined }

/** Whose secret it is, and the password of the shop's owner, with a code where the second factor is on. */
export function changePage(call: Call, { token, shop, url, takesCode, refused }: Asking): Reply {
  const { say } = call
  const title = say('webhook_secret-title')
  const content = html`
    <section class="card">
      <h1>${title}</h1>
      <p>${say('webhook_secret-text', { shop })}</p>
      <p><code class="key">${url}</code></p>
      ${form(
        call,
        WEBHOOK_SECRET,
        html`<input type="hidden" name="token" value="${token}"><input type="hidden" name="step" value="change">
        ${proofFields(call, { takesCode, recovery: false }, refusedProof(refused, say))}
        <p class="actions"><button class="button">${say('webhook_secret-submit')}</button></p>`,
      )}
    </section>`
  return document(refused ? 422 : 200, layout(call, { title, content, scripts: ['password.js'] }))
}

/** The new secret, on the only page that ever shows it. */
export function secretPage(call: Call, { secret, url, oldSecretUntil }: NewWebhookSecret): Reply {
  const { say } = call
  const title = say('webhook_secret-done')
  const content = html`
    <section class="card">
      ${sign('done')}
      <h1>${title}</h1>
      <p>${say('webhook_secret-shown', { url })}</p>
      <div id="codes"><p><code class="key">${secret}</code></p></div>
      <p class="beside">
        <button type="button" class="quiet" id="copy" data-done="${say('two-factor-codes-copied')}" hidden>${say('two-factor-codes-copy')}</button>
        <button type="button" class="quiet" id="print" hidden>${say('two-factor-codes-print')}</button>
      </p>
      <p class="hint">${say('webhook_secret-both', { until: momentText(oldSecretUntil, call.locale) })}</p>
      <p><a href="/docs">${say('api_key-docs')}</a></p>
      <p class="actions"><a class="button" href="${chatWay(call).href}">${say('api_key-kept')}</a></p>
    </section>`
  return document(200, layout(call, { title, content, scripts: ['recovery-codes.js'] }))
}
