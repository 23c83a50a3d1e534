import { type Html, html } from '../../kit/html.ts'
import type { Call } from '../../kit/route.ts'
import { checkoutPath } from './addresses.ts'

/** What came of asking by OKPay ID. `asked` says the same whether there is such a person or not. */
export type Asked = { came: 'asked' } | { came: 'malformed'; typed: string }

/** Looks like an OKPay ID and is none: its check character is wrong. */
export const EXAMPLE_ID = 'OK7Q2K9F4X'

/** Takes an OKPay ID, so that the card appears in its chat. */
export function askForm({ say, locale, csrf }: Call, token: string, asked: Asked | undefined): Html {
  const typed = asked?.came === 'malformed' ? asked.typed : undefined
  return html`
    <form class="ask" method="post" action="${checkoutPath(token)}?lang=${locale}">
      <input type="hidden" name="csrf" value="${csrf}">
      ${
        asked?.came === 'asked'
          ? html`<p class="asked" id="ask-text" tabindex="-1" autofocus>${say('checkout-ask-done')}</p>`
          : html`<p id="ask-text">${say('checkout-ask-text')}</p>`
      }
      <label for="okpay-id">${say('checkout-ask-label')}</label>
      <span class="field">
        <input id="okpay-id" name="okpay_id" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false"
          placeholder="${EXAMPLE_ID}" ${typed !== undefined && html`value="${typed}" aria-invalid="true" autofocus`}
          aria-describedby="${typed === undefined ? 'ask-text' : 'reason'}">
        <button class="send">${say('checkout-ask-submit')}</button>
      </span>
      ${typed !== undefined && html`<p class="reason" id="reason" role="alert">${say('checkout-ask-malformed', { example: EXAMPLE_ID })}</p>`}
    </form>`
}
