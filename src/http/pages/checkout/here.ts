import type { PaymentLinkView } from '#core'
import { type Html, html } from '../../kit/html.ts'
import { moneyText } from '../../kit/money-text.ts'
import type { Call } from '../../kit/route.ts'
import { form } from '../form.ts'
import { checkoutPath } from './addresses.ts'

const loginTo = (token: string, locale: string): string => `/login?lang=${locale}&pay=${token}`

/** Paying on this very page: at once for whoever is logged in, who finds it first; else by way of the login (S12, S35). */
export function payHere(call: Call, link: PaymentLinkView): Html {
  const { token } = link
  const { say, locale, visit } = call
  if (!visit) return html`<p class="ways"><a href="${loginTo(token, locale)}">${say('checkout-here-login')}</a></p>`
  const button = html`<button class="button">${say('checkout-here-as', { name: visit.name })}</button>`
  const inside = html`${link.amount === null && sumField(call, link)}<p class="actions">${button}</p>`
  return html`<div class="here">${form(call, `${checkoutPath(token)}/quote`, inside)}</div>`
}

/** How much, where the shop leaves that to whoever pays. */
function sumField({ say, locale }: Call, { currency, least }: PaymentLinkView): Html {
  const hint = least
    ? say('checkout-here-sum-least', { least: moneyText(least, locale) })
    : say('checkout-here-sum-hint', { currency })
  return html`
    <label for="amount">${say('checkout-here-sum')}</label>
    <span class="field">
      <input id="amount" name="amount" required inputmode="decimal" maxlength="24" autocomplete="off" aria-describedby="amount-hint">
    </span>
    <p class="hint" id="amount-hint">${hint}</p>`
}
