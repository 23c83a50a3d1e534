import { CURRENCY_CODES, type CurrencyCode } from '#core'
import { currencyText } from '../../words/currency.ts'
import { type Html, html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { document } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { priceTable } from '../pages/price-table.ts'
import { problemPage } from '../pages/problem.ts'

/** The schedule in force and what is announced, a currency at a time, for everybody to read before they register. */
export default defineRoute({
  method: 'get',
  path: '/fees',
  audience: 'people',
  async run(call) {
    const { say, deps } = call
    const currency = CURRENCY_CODES.find((code) => code === call.query('currency')) ?? 'EUR'
    const fees = await deps.core.getFees({ currency })
    if (!fees.ok) return problemPage(call, fees.failure.code)
    const content = html`
      <section class="card wide">
        <h1>${say('fees-page-title')}</h1>
        <p>${say('fees-text')}</p>
        ${currencies(call, currency)}
        <div class="tables">${fees.value.operations.map((one) => priceTable(call, one))}</div>
        <p class="code">${say('fees-rounding')}</p>
      </section>`
    return document(200, layout(call, { title: say('fees-page-title'), content, switchable: `currency=${currency}` }))
  },
})

function currencies({ say, locale }: Call, chosen: CurrencyCode): Html {
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const said = (code: CurrencyCode) => currencyText(code, locale)
  return html`
    <nav class="choices" aria-label="${say('fees-currencies')}">${CURRENCY_CODES.map((code) =>
      code === chosen
        ? html`<b aria-current="page" title="${names.of(code)}">${said(code)}</b>`
        : html`<a href="/fees?currency=${code}&amp;lang=${locale}" title="${names.of(code)}">${said(code)}</a>`,
    )}</nav>`
}
