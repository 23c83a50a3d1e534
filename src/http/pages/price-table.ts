import type { FeeView, Locale, OperationFees, Prices } from '#core'
import { type Html, html } from '../kit/html.ts'
import { dayText } from '../kit/moment-text.ts'
import { moneyText } from '../kit/money-text.ts'
import type { Call, Say } from '../kit/route.ts'

/** One operation of the fee schedule: its price at each level that has one, and what it will be from when on. */
export function priceTable(call: Call, { operation, prices, announced }: OperationFees): Html {
  const { say, locale } = call
  const [{ version, validFrom }] = prices
  return html`
    <table>
      <caption><b>${say(`fees-${operation}`)}</b> <small>${say('fees-version', { version, date: dayText(validFrom, locale) })}</small></caption>
      <tbody>${rows(call, prices)}</tbody>
      ${announced.map((coming) => announcement(call, coming))}
    </table>`
}

function announcement(call: Call, prices: Prices): Html {
  const [{ version, validFrom }] = prices
  const from = call.say('fees-announced', { version, date: dayText(validFrom, call.locale) })
  return html`<tbody><tr><th scope="rowgroup" colspan="2"><b>${from}</b></th></tr>${rows(call, prices)}</tbody>`
}

const rows = ({ say, locale }: Call, prices: Prices): Html[] =>
  prices.map((price) => {
    const who = prices.length === 1 ? say('fees-everybody') : say('fees-page-level', { level: price.level })
    return html`<tr><th scope="row">${who}</th><td>${priceText(price, say, locale)}</td></tr>`
  })

// "1% + 0.10 EUR", and below it "at least 0.25 EUR", "at most 5.00 EUR"; only the parts that are something.
function priceText({ percent, fixed, min, max }: FeeView, say: Say, locale: Locale): Html {
  const free = /^0(\.0*)?$/.test(percent)
  const parts = [...(free ? [] : [`${percent}%`]), ...(fixed.minor > 0n ? [moneyText(fixed, locale)] : [])]
  if (parts.length === 0 && min.minor === 0n) return html`${say('fees-page-free')}`
  const each = free && fixed.minor > 0n ? say('fees-per-time', { amount: moneyText(fixed, locale) }) : parts.join(' + ')
  const bounds = [
    ...(min.minor > 0n ? [say('fees-at-least', { amount: moneyText(min, locale) })] : []),
    ...(max ? [say('fees-at-most', { amount: moneyText(max, locale) })] : []),
  ]
  return html`${each}${bounds.map((bound) => html` <small>${bound}</small>`)}`
}
