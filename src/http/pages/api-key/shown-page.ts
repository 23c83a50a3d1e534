import { isCryptoPay, type NewApiKey } from '#core'
import { CRYPTO_PAY } from '../../kit/crypto-pay/crypto-pay-route.ts'
import { html } from '../../kit/html.ts'
import { layout } from '../../kit/layout.ts'
import { document, type Reply } from '../../kit/reply.ts'
import type { Call } from '../../kit/route.ts'
import { sign } from '../outcome.ts'
import { chatWay } from '../ways.ts'

/** A new key, on the only page that ever shows it: to copy, with the first call to try. */
export function shownPage(call: Call, { secret, signing, shop, live, scopes }: NewApiKey): Reply {
  const { say, deps } = call
  const cryptoPay = isCryptoPay(scopes)
  const title = say(`api_key-${cryptoPay ? 'crypto-' : ''}${live ? 'done' : 'test-done'}`)
  const first = cryptoPay
    ? `curl ${deps.publicUrl}${CRYPTO_PAY}/api/getMe -H "Crypto-Pay-API-Token: $OKPAY_TOKEN"`
    : `curl ${deps.publicUrl}/v1/balance -H "Authorization: Bearer $OKPAY_KEY"`
  const content = html`
    <section class="card">
      ${sign('done')}
      <h1>${title}</h1>
      <p>${say(cryptoPay ? 'api_key-crypto-shown' : 'api_key-shown', { shop })}</p>
      ${!live && html`<p>${say('api_key-test-shown')}</p>`}
      <div id="codes"><p><code class="key">${secret}</code></p></div>
      ${signing !== null && html`<p>${say('api_key-signing')}</p><div><p><code class="key">${signing}</code></p></div>`}
      <p class="beside">
        <button type="button" class="quiet" id="copy" data-done="${say('two-factor-codes-copied')}" hidden>${say('two-factor-codes-copy')}</button>
        <button type="button" class="quiet" id="print" hidden>${say('two-factor-codes-print')}</button>
      </p>
      <p class="hint">${say(cryptoPay ? 'api_key-crypto-try' : 'api_key-try')}</p>
      <pre tabindex="0">${first}</pre>
      ${cryptoPay && html`<p class="hint">${say('api_key-crypto-point')}</p><pre tabindex="0">${deps.publicUrl}${CRYPTO_PAY}</pre>`}
      <p>${cryptoPay ? html`<a href="/docs/crypto-pay">${say('api_key-crypto-docs')}</a>` : html`<a href="/docs">${say('api_key-docs')}</a>`}</p>
      <p class="actions"><a class="button" href="${chatWay(call).href}">${say('api_key-kept')}</a></p>
    </section>`
  return document(200, layout(call, { title, content, scripts: ['recovery-codes.js'] }))
}
