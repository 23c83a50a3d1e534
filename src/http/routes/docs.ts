import { EVENT_TYPES, TEST_OUTCOMES } from '#core'
import { type Html, html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { bodySchema, type Operation, operationsOf, queryParameters, wordsOf } from '../kit/openapi.ts'
import { PROBLEMS } from '../kit/problems.ts'
import { document } from '../kit/reply.ts'
import { defineRoute, type Say } from '../kit/route.ts'
import { siteButton } from '../pages/checkout/site-button.ts'
import { breakable, withCode } from '../pages/code-words.ts'

/** The API's description for people: the same operations as in /openapi.json, and every code a refusal can have. */
export default defineRoute({
  method: 'get',
  path: '/docs',
  audience: 'people',
  run(call) {
    const { say, routes } = call
    const content = html`
      <section class="card wide">
        <h1>${say('docs-title')}</h1>
        <p>${say('docs-text')} <a href="/openapi.json">/openapi.json</a></p>
        <p class="ways"><a href="/docs/crypto-pay">${say('docs-crypto-title')}</a></p>
        ${shopsFirst(operationsOf(routes)).map((operation) => describe(operation, say))}
        ${siteButton(call)}
        <h2 id="webhooks">${say('docs-events')}</h2>
        <p>${say('docs-events-text')}</p>
        ${table(Object.entries(EVENT_TYPES), true)}
        <h2 id="test-mode">${say('docs-test')}</h2>
        <p>${say('docs-test-text')}</p>
        ${table(Object.entries(TEST_OUTCOMES).map(([digits, code]) => [digits, code]))}
        <h2 id="limits">${say('docs-limits')}</h2>
        <p>${say('docs-limits-text')}</p>
        <h2 id="problems">${say('docs-problems')}</h2>
        <p>${say('docs-problems-text')}</p>
        ${table(
          Object.entries(PROBLEMS).map(([code, { status, title }]) => [code, `${status}`, title]),
          true,
        )}
      </section>`
    return document(200, layout(call, { title: say('docs-title'), content, switchable: true }))
  },
})

/** What a shop calls stands first, what banks and other rails call last. */
const shopsFirst = (operations: readonly Operation[]): Operation[] =>
  operations.toSorted((one, other) => rankOf(one) - rankOf(other))

function rankOf({ path }: Operation): number {
  if (path.startsWith('/v1/')) return 0
  return path.startsWith('/callbacks/') ? 2 : 1
}

function describe({ method, path, summary, headers, query, body, answers }: Operation, say: Say): Html {
  return html`
    <article class="operation">
      <h2><code>${method.toUpperCase()} ${path}</code></h2>
      <p lang="en">${withCode(summary)}</p>
      ${headed(say('docs-headers'), Object.entries(headers ?? {}))}
      ${headed(
        say('docs-query'),
        queryParameters(query).map(({ name, description }) => [name, description]),
      )}
      ${body && html`<h3>${say('docs-body')}</h3><pre tabindex="0">${JSON.stringify(bodySchema(body), null, 2)}</pre>`}
      <h3>${say('docs-answers')}</h3>${table(Object.entries(answers).map(([status, said]) => [status, wordsOf(said)]))}
    </article>`
}

/** A table under its heading; nothing where it would be empty. */
const headed = (heading: string, rows: readonly (readonly string[])[]): Html | false =>
  rows.length > 0 && html`<h3>${heading}</h3>${table(rows)}`

/** `linked`: the first cell is a name that links on this page may lead to. */
function table(rows: readonly (readonly string[])[], linked = false): Html {
  return html`
    <div class="scroll"><table lang="en">
      <tbody>${rows.map(
        ([name = '', ...cells]) => html`
        <tr ${linked && html`id="${name}"`}><th scope="row"><code>${breakable(name)}</code></th>${cells.map((cell) => html`<td>${withCode(cell)}</td>`)}</tr>`,
      )}
      </tbody>
    </table></div>`
}
