import type { FeeView, Locale } from '#core'
import { type Html, html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { moneyText } from '../kit/money-text.ts'
import { document } from '../kit/reply.ts'
import { type Call, defineRoute, type Say } from '../kit/route.ts'
import { problemPage } from '../pages/problem.ts'

/** The schedule in force, for everybody to read before they register. */
export default defineRoute({
  method: 'get',
  path: '/fees',
  audience: 'people',
  async run(call) {
    const { say, deps } = call
    const fees = await deps.core.getFees({})
    if (!fees.ok) return problemPage(call, fees.failure.code)
    const version = Math.max(...fees.value.map((fee) => fee.version))
    const content = html`
      <section class="card wide">
        <h1>${say('fees-page-title')}</h1>
        <p>${say('fees-text')}</p>
        <div class="tables">${[...Map.groupBy(fees.value, (fee) => fee.currency).values()].map((rows) => table(call, rows))}</div>
        <p class="code">${say('fees-version', { version })}</p>
      </section>`
    return document(200, layout(call, { title: say('fees-page-title'), content, switchable: true }))
  },
})

function table({ say, locale }: Call, rows: readonly FeeView[]): Html {
  const currency = rows[0]?.currency ?? ''
  const name = new Intl.DisplayNames(locale, { type: 'currency' }).of(currency)
  return html`
    <table>
      <caption><b>${currency}</b> ${name}</caption>
      <tbody>${rows.map(
        (fee) => html`
        <tr><th scope="row">${say(`fees-${fee.operation}`)}</th><td>${price(fee, say, locale)}</td></tr>`,
      )}
      </tbody>
    </table>`
}

// "1% + 0.10 EUR", and below it "at least 0.25 EUR", "at most 5.00 EUR"; only the parts that are something.
function price({ percent, fixed, min, max }: FeeView, say: Say, locale: Locale): Html {
  const parts = [...(percent === '0' ? [] : [`${percent}%`]), ...(fixed.minor > 0n ? [moneyText(fixed, locale)] : [])]
  if (parts.length === 0 && min.minor === 0n) return html`${say('fees-page-free')}`
  const bounds = [
    ...(min.minor > 0n ? [say('fees-at-least', { amount: moneyText(min, locale) })] : []),
    ...(max ? [say('fees-at-most', { amount: moneyText(max, locale) })] : []),
  ]
  return html`${parts.join(' + ')}${bounds.map((bound) => html` <small>${bound}</small>`)}`
}
