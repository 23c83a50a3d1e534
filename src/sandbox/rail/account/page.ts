import { sumOf } from '../amount.ts'
import { type Markup, markup } from '../markup.ts'
import { type RailOrder, TELLINGS, type Try } from '../orders/order.ts'
import { TEST_ACCOUNTS } from './accounts.ts'
import { type PageLanguage, type PageWord, say } from './words.ts'

type Shown = {
  language: PageLanguage
  /** Whose page it is, in its language. */
  name: string
  order: RailOrder | undefined
  isOpen: boolean
  /** Why the last try was none. */
  declined?: Try['outcome'] | undefined
  /** Where OKPay is, for an order that does not know the way back itself. */
  home?: string | undefined
}

type Say = (word: PageWord, values?: Record<string, string>) => string

/** The page on which somebody pays from an account of theirs: a form while that is possible, then what became of it. */
export function accountPage({ language, name, order, isOpen, declined, home }: Shown): string {
  const t: Say = (word, values) => say(language, word, values)
  const other = language === 'en' ? 'zh-CN' : 'en'
  const back = order?.return_url ?? (home && `${home}/topup/return?lang=${language}`)
  return markup`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${name}</title>
    <link rel="icon" href="/files/mark.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/files/pay.css">
  </head>
  <body>
    <header>
      <img src="/files/mark.svg" alt="" width="32" height="32">
      <b>${name}</b><span class="badge">${t('sandbox')}</span>
      <a href="?lang=${other}" hreflang="${other}" lang="${other}">${t('otherLanguage')}</a>
    </header>
    <p class="strip">${t('notReal')}</p>
    <main>
      ${order && summary(order, t, isOpen)}
      ${order && isOpen ? form(order, t, declined) : outcome(order, t, back)}
    </main>
  </body>
</html>
`.toString()
}

function summary(order: RailOrder, t: Say, isOpen: boolean): Markup {
  const { amount, currency, fee, reference, expires_at } = order
  const split = { amount: written(amount, currency), fee: written(fee ?? '0', currency) }
  return markup`
    <section class="order">
      <h1>${payable(order)}</h1>
      <p>${t('to')} · <code>${reference}</code></p>
      ${fee !== undefined && markup`<p>${t('ownFee', split)}</p>`}
      ${isOpen && markup`<p class="hint">${t('openUntil', { time: `${expires_at.slice(11, 16)} UTC` })}</p>`}
    </section>`
}

function form(order: RailOrder, t: Say, declined?: Try['outcome']): Markup {
  return markup`
    <form method="post" class="card">
      ${declined && markup`<p class="problem" role="alert"><b>${t('declined')}</b> ${t(declined)}</p>`}
      <fieldset>
        <legend>${t('login')}</legend>
        ${TEST_ACCOUNTS.map((each, at) => radio('outcome', each, at === 0, t(each)))}
      </fieldset>
      <p class="hint">${t('onlyHere')}</p>
      <fieldset>
        <legend>${t('tellings')}</legend>
        ${TELLINGS.map((each, at) => radio('telling', each, at === 0, t(each)))}
      </fieldset>
      <button type="submit">${t('pay', { amount: payable(order) })}</button>
      <a class="leave" href="${order.return_url}">${t('leave')}</a>
    </form>`
}

const radio = (name: string, value: string, isChosen: boolean, label: string): Markup =>
  markup`<label><input type="radio" name="${name}" value="${value}"${isChosen && markup` checked`}>${label}</label>`

const BECAME = { paid: 'isPaid', returned: 'isReturned', open: 'isOver' } as const

function outcome(order: RailOrder | undefined, t: Say, back: string | undefined): Markup {
  const state = order ? BECAME[order.state] : 'isUnknown'
  return markup`
    <section class="card">
      <h2>${t(state)}</h2>
      <p>${t(`${state}Text`)}</p>
      ${back && markup`<a class="back" href="${back}">${t('goBack')}</a>`}
    </section>`
}

/** What the payer pays: the order's amount, and the fee on top of it. */
const payable = ({ amount, currency, fee }: RailOrder): string =>
  written(fee === undefined ? amount : sumOf([amount, fee], currency), currency)

const written = (amount: string, currency: string): string =>
  `${amount.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')} ${currency}`
