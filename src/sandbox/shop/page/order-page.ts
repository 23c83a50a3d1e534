import { markup } from '../../rail/markup.ts'
import type { Order } from '../books.ts'
import { givenBack, leftOf } from './given-back.ts'
import { sheet } from './sheet.ts'
import { type PageLanguage, say } from './words.ts'

/** Where customers come back to. It says what OKPay has told the shop, whatever the address says. */
export function orderPage(language: PageLanguage, order: Order | undefined): string {
  const state = order?.state ?? 'unknown'
  const back = order && givenBack(language, order)
  // What was given back whole is not being made any more.
  const isOver = order?.state === 'paid' && back && leftOf(order) === 0n
  const content = markup`
    <section class="card middle" data-state="${state}">
      ${order && markup`<p>${say(language, 'order', { number: order.number })} · ${order.what} · ${order.total}\u00a0EUR</p>`}
      <h1>${say(language, isOver ? 'backTitle' : state)}</h1>
      ${!isOver && markup`<p>${say(language, `${state}Text`)}</p>`}
      ${back && !isOver && markup`<p>${back}</p>`}
      ${order?.state === 'waiting' && markup`<p><a href="${order.payUrl}?lang=${language}">${say(language, 'notYet')}</a></p>`}
      <p><a href="/">${say(language, 'back')}</a></p>
    </section>`
  const path = order ? `/thanks?invoice=${order.invoice}` : '/thanks'
  return sheet({
    language,
    title: say(language, isOver ? 'backTitle' : state),
    path,
    content,
    refreshes: state === 'waiting',
  })
}
