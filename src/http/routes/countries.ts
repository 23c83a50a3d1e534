import { CURRENCY_CODES, type CurrencyCode, REGION_OPERATIONS, type RegionView } from '#core'
import { countryName } from '../../words/country-names.ts'
import { currencyText } from '../../words/currency.ts'
import { type Html, html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { document } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { problemPage } from '../pages/problem.ts'

/** S23: what may be done from which country, for everybody to read before they register. */
export default defineRoute({
  method: 'get',
  path: '/countries',
  audience: 'people',
  async run(call) {
    const { say, deps } = call
    const regions = await deps.core.getRegions({})
    if (!regions.ok) return problemPage(call, regions.failure.code)
    const { version, elsewhere, exceptions } = regions.value
    const content = html`
      <section class="card wide">
        <h1>${say('countries-title')}</h1>
        <p>${say('countries-text')}</p>
        <div class="tables">${[...exceptions, elsewhere].map((view) => table(call, view))}</div>
        <p class="code">${say('countries-version', { version })}</p>
      </section>`
    return document(200, layout(call, { title: say('countries-title'), content, switchable: true }))
  },
})

function table({ say, locale }: Call, { country, allows }: RegionView): Html {
  const name = country === null ? say('countries-others') : countryName(locale, country)
  return html`
    <table>
      <caption><b>${name}</b></caption>
      <tbody>${allows.hold.length === 0 ? html`<tr><th>${say('countries-no-accounts')}</th></tr>` : REGION_OPERATIONS.map(row)}</tbody>
    </table>`

  function row(operation: (typeof REGION_OPERATIONS)[number]): Html {
    return html`
        <tr><th scope="row">${say(`countries-${operation}`)}</th><td>${listed(allows[operation])}</td></tr>`
  }

  function listed(list: readonly CurrencyCode[]): string {
    if (list.length === 0) return say('countries-no')
    if (list.length === CURRENCY_CODES.length) return say('countries-all')
    return list.map((code) => currencyText(code, locale)).join(say('countries-comma'))
  }
}
