import { CRYPTO_PAY } from '../kit/crypto-pay/crypto-pay-route.ts'
import { DIFFERENCES, METHODS_SAID } from '../kit/crypto-pay/described.ts'
import { type Html, html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { document } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'
import { withCode } from '../pages/code-words.ts'

/** How a server that speaks Crypto Pay moves over: what to change, what each method does here, and what differs. */
export default defineRoute({
  method: 'get',
  path: '/docs/crypto-pay',
  audience: 'people',
  run(call) {
    const { say, deps } = call
    const content = html`
      <section class="card wide">
        <h1>${say('docs-crypto-title')}</h1>
        <p>${say('docs-crypto-text')}</p>
        <pre tabindex="0">${deps.publicUrl}${CRYPTO_PAY}</pre>
        <p>${say('docs-crypto-asked')}</p>
        <h2>${say('docs-crypto-methods')}</h2>
        ${table(METHODS_SAID.map(([key, names]) => [names, say(`docs-crypto-method-${key}`)]))}
        <h2>${say('docs-crypto-differs')}</h2>
        ${table(DIFFERENCES.map((key) => [say(`docs-crypto-differs-${key}-there`), say(`docs-crypto-differs-${key}-here`)]))}
        <p>${say('docs-crypto-ends')}</p>
        <p class="ways"><a href="/docs">${say('api_key-docs')}</a></p>
      </section>`
    return document(200, layout(call, { title: say('docs-crypto-title'), content, switchable: true }))
  },
})

const table = (rows: readonly (readonly [string, string])[]): Html => html`
  <div class="pairs"><table>
    <tbody>${rows.map(([there, here]) => html`<tr><th scope="row">${withCode(there)}</th><td>${withCode(here)}</td></tr>`)}</tbody>
  </table></div>`
