import type { PaymentLinkView } from '#core'
import { policyLines } from '../../../words/policy.ts'
import { refundPolicyText } from '../../../words/refund-policy.ts'
import { type Html, html } from '../../kit/html.ts'
import { momentText } from '../../kit/moment-text.ts'
import { moneyText } from '../../kit/money-text.ts'
import type { Call } from '../../kit/route.ts'
import { checkoutPath } from './addresses.ts'

/** What a link costs, in words where its payer names the sum. */
export function sumOf({ say, locale }: Call, { amount, least, currency }: PaymentLinkView): string {
  if (amount) return moneyText(amount, locale)
  return least ? say('checkout-sum-least', { least: moneyText(least, locale) }) : say('checkout-sum-open', { currency })
}

/** What is to be paid, to whom, what for, until when: all that anybody with the link may know. */
export function order(call: Call, link: PaymentLinkView): Html {
  const { say, locale } = call
  const { shop, description, ownerMasked, expiresAt, state, refunds } = link
  const takes = policyLines(locale, say, link.policy, (sum) => moneyText(sum, locale))
  // A long amount breaks before its currency, and nowhere else.
  const [digits, unit] = sumOf(call, link).split('\u00a0')
  return html`
    <div class="order">
      ${link.pictured && html`<img class="picture" src="${checkoutPath(link.token)}/picture.jpg" alt="${description}">`}
      <p class="shop">${signOf(link)}${shop}</p>
      <h1>${digits} ${unit && html`<span>${unit}</span>`}</h1>
      ${description && html`<p class="what">${description}</p>`}
      ${takes.map((line) => html`<p class="takes">${line}</p>`)}
      ${refunds && html`<p class="takes">${refundPolicyText(say, refunds)}</p>`}
      <dl>
        <div><dt>${say('checkout-run-by')}</dt><dd>${ownerMasked}<small>${say('checkout-own-word')}</small></dd></div>
        <div data-while="open paused expired" ${(state === 'paid' || state === 'withdrawn') && html`hidden`}>
          <dt>${say('checkout-valid-until')}</dt>
          <dd><time datetime="${expiresAt.toISOString()}">${momentText(expiresAt, locale)}</time></dd>
        </div>
      </dl>
    </div>`
}

/** Its logo, or the first letter of its name. */
const signOf = ({ token, shop, logo }: PaymentLinkView): Html =>
  logo
    ? html`<img class="initial" src="${checkoutPath(token)}/logo.jpg" alt="" width="40" height="40">`
    : html`<span class="initial" aria-hidden="true">${Array.from(shop)[0]}</span>`
