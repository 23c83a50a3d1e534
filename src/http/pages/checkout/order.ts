import type { PaymentLinkView } from '#core'
import { policyLines } from '../../../policy-text.ts'
import { type Html, html } from '../../kit/html.ts'
import { momentText } from '../../kit/moment-text.ts'
import { moneyText } from '../../kit/money-text.ts'
import type { Call } from '../../kit/route.ts'

/** What is to be paid, to whom, what for, until when: all that anybody with the link may know. */
export function order({ say, locale }: Call, link: PaymentLinkView): Html {
  const { shop, amount, description, ownerMasked, expiresAt, state } = link
  const takes = policyLines(locale, say, link.policy, (sum) => moneyText(sum, locale))
  // A long amount breaks before its currency, and nowhere else.
  const [digits, currency] = moneyText(amount, locale).split('\u00a0')
  return html`
    <div class="order">
      <p class="shop"><span class="initial" aria-hidden="true">${Array.from(shop)[0]}</span>${shop}</p>
      <h1>${digits} <span>${currency}</span></h1>
      ${description && html`<p class="what">${description}</p>`}
      ${takes.map((line) => html`<p class="takes">${line}</p>`)}
      <dl>
        <div><dt>${say('checkout-run-by')}</dt><dd>${ownerMasked}<small>${say('checkout-own-word')}</small></dd></div>
        <div data-while="open paused expired withdrawn" ${state === 'paid' && html`hidden`}>
          <dt>${say('checkout-valid-until')}</dt>
          <dd><time datetime="${expiresAt.toISOString()}">${momentText(expiresAt, locale)}</time></dd>
        </div>
      </dl>
    </div>`
}
