import { html } from '../../kit/html.ts'
import { layout } from '../../kit/layout.ts'
import { document, type Reply } from '../../kit/reply.ts'
import type { Call } from '../../kit/route.ts'
import { sign } from '../outcome.ts'
import { chatWay } from '../ways.ts'

/** Ten recovery codes, on the only page that ever shows them: to copy, to print, and to be kept. */
export function codesPage(call: Call, codes: readonly string[]): Reply {
  const { say } = call
  const title = say('two-factor-codes-title')
  const content = html`
    <section class="card">
      ${sign('done')}
      <h1>${title}</h1>
      <p>${say('two-factor-codes-text')}</p>
      <ol class="codes" id="codes">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ol>
      <p class="beside">
        <button type="button" class="quiet" id="copy" data-done="${say('two-factor-codes-copied')}" hidden>${say('two-factor-codes-copy')}</button>
        <button type="button" class="quiet" id="print" hidden>${say('two-factor-codes-print')}</button>
      </p>
      <p class="actions"><a class="button" href="${chatWay(call).href}">${say('two-factor-codes-kept')}</a></p>
    </section>`
  return document(200, layout(call, { title, content, scripts: ['recovery-codes.js'] }))
}
