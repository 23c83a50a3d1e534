import { type Markup, markup } from '../../rail/markup.ts'
import type { Order } from '../books.ts'
import { written } from '../price.ts'
import { givenBack, leftOf } from './given-back.ts'
import { sheet } from './sheet.ts'
import { type PageLanguage, say } from './words.ts'

/** What was refused: of which order, and in OKPay's words or ours. */
export type Refusal = { number: string; text: string }

/** Every order with what became of it, and how to give it back. */
export function officePage(language: PageLanguage, orders: readonly Order[], refusal?: Refusal): string {
  const content = markup`
    <section>
      <h1>${say(language, 'orders')}</h1>
      ${orders.length === 0 && markup`<p>${say(language, 'none')}</p>`}
      <ul class="orders">${orders.map(
        (order) => markup`
        <li class="card" id="${order.number}">
          <h2>${order.number}</h2>
          <p>${moment(language, order.at)} · ${order.what} · <b>${order.total}\u00a0EUR</b></p>
          <p class="state">${stateOf(language, order)}</p>
          ${refusal?.number === order.number && markup`<p class="problem" role="alert">${refusal.text}</p>`}
          ${order.state === 'paid' && leftOf(order) > 0n && refundForm(language, order)}
        </li>`,
      )}
      </ul>
      <form method="post" action="/office/connect"><button class="quiet">${say(language, 'reconnect')}</button></form>
    </section>`
  return sheet({ language, title: say(language, 'orders'), path: '/office', content })
}

function stateOf(language: PageLanguage, order: Order): string {
  const states = { waiting: 'isWaiting', paid: 'isPaid', over: 'isOver' } as const
  const state = say(language, states[order.state])
  const back = givenBack(language, order)
  return back ? `${state} · ${back}` : state
}

// The form names this very wish: sent twice, it is done once.
const refundForm = (language: PageLanguage, order: Order): Markup => markup`
          <form method="post" action="/office/orders/${order.number}/refund">
            <input type="hidden" name="attempt" value="${order.refunds.length}">
            <label>${say(language, 'amount')} <input name="amount" inputmode="decimal" autocomplete="off" value="${written(leftOf(order))}"></label>
            <button>${say(language, 'refund')}</button>
          </form>`

const moment = (language: PageLanguage, at: string): string => {
  const format = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const
  return `${new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, format).format(new Date(at))} UTC`
}
