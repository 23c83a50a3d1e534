import type { PaymentLinkView } from '#core'
import { type Html, html } from '../../kit/html.ts'
import { momentText } from '../../kit/moment-text.ts'
import { moneyText } from '../../kit/money-text.ts'
import type { Call } from '../../kit/route.ts'
import { sign } from '../outcome.ts'
import { chargedLink, checkoutPath, deepLink } from './addresses.ts'
import { type Asked, askForm } from './ask-form.ts'
import { payHere } from './here.ts'
import type { Standing } from './standing.ts'

/** What a panel is headed by; it also is what is read out when the page turns to it. */
export function headingOf({ say, locale }: Call, { amount, uses }: PaymentLinkView, standing: Standing): string {
  if (standing !== 'paid') return say(`checkout-${standing}-title`)
  return amount && uses === 1
    ? say('checkout-paid-title', { amount: moneyText(amount, locale) })
    : say('checkout-used-up-title')
}

/** What stands beside the order while the link stands so: how to pay, or what became of it and what to do next. */
export function panel(call: Call, link: PaymentLinkView, standing: Standing, asked: Asked | undefined): Html {
  if (standing === 'open') return waysToPay(call, link, asked)
  const { say, deps } = call
  return html`
    ${sign(standing === 'paid' ? 'done' : 'refused')}
    <h2>${headingOf(call, link, standing)}</h2>
    ${standing === 'paid' && paidNote(call, link)}
    <p>${say(standing === 'paid' && link.uses !== 1 ? 'checkout-used-up-text' : `checkout-${standing}-text`)}</p>
    <p class="actions">
      ${standing !== 'paused' && backButton(call, link)}
      <a class="button quiet" href="${deps.chatUrl}">${say('open-chat')}</a>
    </p>
    ${chargedWay(call, link)}`
}

/** S43, S44: what this very person paid is theirs to know: by the login, or in their chat. */
const chargedWay = ({ say, deps, visit, locale }: Call, { token }: PaymentLinkView): Html => {
  const href = visit ? `${checkoutPath(token)}/charged?lang=${locale}` : chargedLink(deps.chatUrl, token)
  return html`<p class="ways"><a href="${href}">${say('checkout-charged-link')}</a></p>`
}

/** API-07: back to where the shop wants its customers, on an origin it registered. Who comes that way has proven nothing. */
const backButton = ({ say }: Call, { back, shop }: PaymentLinkView): Html | false =>
  back !== null && html`<a class="button" href="${back}" rel="noreferrer">${say('checkout-back', { shop })}</a>`

// On a page that is still open the time is not known yet: the script fills it in.
const paidNote = ({ say, locale }: Call, { shop, paidAt }: PaymentLinkView): Html => html`
  <p class="paid-note">${say('checkout-paid-to', { shop })}<br>
    <time id="paid-at" ${paidAt && html`datetime="${paidAt.toISOString()}"`}>${paidAt && momentText(paidAt, locale)}</time></p>`

function waysToPay(call: Call, link: PaymentLinkView, asked: Asked | undefined): Html {
  const { say, deps, visit } = call
  const { token } = link
  return html`
    <h2>${headingOf(call, link, 'open')}</h2>
    <div class="ways-to-pay">
      ${visit && payHere(call, link)}
      <div class="scan">
        <img class="qr" src="${checkoutPath(token)}/qr.svg" alt="${say('checkout-open-qr')}" width="200" height="200">
        <p>${say('checkout-open-scan')}</p>
      </div>
      <a class="button${visit && html` quiet`}" href="${deepLink(deps.chatUrl, token)}">${say('checkout-open-telegram')}</a>
      ${askForm(call, token, asked)}
      ${!visit && payHere(call, link)}
      ${chargedWay(call, link)}
    </div>
    <p class="waiting"><span class="dot" aria-hidden="true"></span>${say(link.uses === 1 ? 'checkout-open-waiting' : 'checkout-open-many')}</p>`
}
