import { type Markup, markup } from '../../rail/markup.ts'
import { type RailOrder, TELLINGS } from '../../rail/orders/order.ts'
import { sheet } from './sheet.ts'
import { type Say, testCards } from './test-cards.ts'
import { isPageWord, type PageLanguage, type PageWord, say } from './words.ts'

type Shown = {
  language: PageLanguage
  order: RailOrder | undefined
  /** Nobody asked for an order, so none is missing. */
  isDoor?: boolean
  /** A word of ours: why a card was not taken. */
  problem?: string | undefined
  isOpen?: boolean
  /** Where OKPay is, for an order that does not know the way back itself. */
  home?: string | undefined
  now?: Date
}

/** The page for one order: a form while it can be paid, afterwards what became of it; without an order, where they begin. */
export function payPage({ language, order, isDoor, problem, isOpen, home, now }: Shown): string {
  const t = (word: PageWord, values?: Record<string, string>) => say(language, word, values)
  const content =
    order && isOpen
      ? form(order, t, problem)
      : outcome(
          isDoor ? 'isNothing' : becameOf(order),
          t,
          order?.return_url ?? (home && `${home}/topup/return?lang=${language}`),
        )
  return sheet(
    language,
    t('title'),
    markup`
      ${order && summary(order, t, language, isOpen ? now : undefined)}
      ${content}`,
  )
}

function summary(order: RailOrder, t: Say, language: PageLanguage, now?: Date): Markup {
  const clock = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeStyle: 'short', timeZone: 'UTC' })
  const time = `${clock.format(new Date(order.expires_at))} UTC`
  return markup`
    <section class="order">
      <h1>${sumOf(order)}</h1>
      <p>${t('to')} · <code>${order.reference}</code></p>
      ${now && markup`<p class="hint">${t('openUntil', { time })}</p>`}
    </section>`
}

function form(order: RailOrder, t: Say, problem?: string): Markup {
  const reason = problem && isPageWord(problem) ? problem : undefined
  const isDecline = reason !== undefined && reason !== 'notACard'
  return markup`
    <form method="post" class="card">
      ${reason && markup`<p class="problem" role="alert">${isDecline && markup`<b>${t('declined')}</b> `}${t(reason)}${isDecline && markup`<br>${t('tryAnother')}`}</p>`}
      <label>${t('number')}<input name="number" inputmode="numeric" autocomplete="off" required maxlength="23" placeholder="4242 4242 4242 4242"></label>
      <div class="pair">
        <label>${t('expiry')}<input name="expiry" inputmode="numeric" autocomplete="off" required pattern="(0[1-9]|1[0-2]) ?/ ?[0-9]{2}" placeholder="12/34"></label>
        <label>${t('code')}<input name="code" inputmode="numeric" autocomplete="off" required pattern="[0-9]{3,4}" placeholder="123"></label>
      </div>
      <p class="hint">${t('onlyHere')}</p>
      <fieldset>
        <legend>${t('tellings')}</legend>
        ${TELLINGS.map((each, at) => markup`<label><input type="radio" name="telling" value="${each}"${at === 0 && markup` checked`}>${t(each)}</label>`)}
      </fieldset>
      <button type="submit">${t('pay', { amount: sumOf(order) })}</button>
      <a class="leave" href="${order.return_url}">${t('leave')}</a>
    </form>
    ${testCards(t)}`
}

type Outcome = 'isNothing' | 'isUnknown' | 'isPaid' | 'isReturned' | 'isOver'

const BECAME: Record<RailOrder['state'], Outcome> = { paid: 'isPaid', returned: 'isReturned', open: 'isOver' }

const becameOf = (order: RailOrder | undefined): Outcome => (order ? BECAME[order.state] : 'isUnknown')

function outcome(state: Outcome, t: Say, back: string | undefined): Markup {
  return markup`
    <section class="card">
      <h2>${t(state)}</h2>
      <p>${t(`${state}Text`)}</p>
      ${back && markup`<a class="back" href="${back}">${t('goBack')}</a>`}
    </section>`
}

/** "1,250.75 EUR", never broken over two lines. */
const sumOf = ({ amount, currency }: RailOrder): string =>
  `${amount.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')}\u00a0${currency}`
