import type { TestInvoiceView } from '#core'
import { type Html, html } from '../../kit/html.ts'
import { layout } from '../../kit/layout.ts'
import { moneyText } from '../../kit/money-text.ts'
import { document, type Reply } from '../../kit/reply.ts'
import type { Call } from '../../kit/route.ts'
import { checkoutPath, deepLink } from '../checkout/addresses.ts'
import { form } from '../form.ts'
import { sign } from '../outcome.ts'
import { otherWays } from '../ways.ts'

/** Where a test invoice is paid by one button, with nobody's money: the page says so before anything else. */
export function testPage(call: Call, invoice: TestInvoiceView): Reply {
  const { say, locale, deps } = call
  const { token, shop, description, state, declined, number, paidCount, back } = invoice
  const amount = moneyText(invoice.amount, locale)
  const refused = state === 'open' && declined !== null
  const title = say(`test-page-${refused ? 'declined' : state}`, { amount })
  const content = html`
    <section class="card">
      <p class="banner">${say('test-page-banner')}</p>
      ${state === 'paid' && sign('done')}${refused && sign('refused')}
      <h1>${title}</h1>
      <p>${say('test-page-to', { shop })}</p>
      ${description && html`<p>“${description}”</p>`}
      ${refused && html`<p>${say(`test-decline-${declined.replaceAll('_', '-')}`)}</p>`}
      ${number && html`<p>${say('test-page-number', { number })}</p>`}
      ${!number && paidCount > 0 && html`<p>${say('test-page-paid-count', { count: paidCount })}</p>`}
      ${state === 'open' && button(call, { token, times: paidCount, kind: refused ? 'solved' : 'pay', amount })}
      ${otherWays([
        ...(back && paidCount > 0 ? [{ label: say('test-page-back', { shop }), href: back }] : []),
        ...(state === 'open' ? [{ label: say('test-page-chat'), href: deepLink(deps.chatUrl, token) }] : []),
        { label: say('test-page-docs'), href: '/docs#test-mode' },
      ])}
      ${refused && html`<p class="code">${declined} · ${call.requestId}</p>`}
    </section>`
  return document(200, layout(call, { title, content, switchable: true }))
}

type Pressed = { token: string; times: number; kind: 'pay' | 'solved'; amount: string }

const button = (call: Call, { token, times, kind, amount }: Pressed): Html =>
  form(
    call,
    `${checkoutPath(token)}/test`,
    html`<input type="hidden" name="solved" value="${kind === 'solved' ? 'yes' : 'no'}">
      <input type="hidden" name="times" value="${times}">
      <p class="actions"><button class="button">${call.say(`test-page-${kind}-submit`, { amount })}</button></p>`,
  )
