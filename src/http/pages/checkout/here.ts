import type { PaymentLinkView } from '#core'
import { type Html, html } from '../../kit/html.ts'
import type { Call } from '../../kit/route.ts'
import { form } from '../form.ts'
import { checkoutPath } from './addresses.ts'

const loginTo = (token: string, locale: string): string => `/login?lang=${locale}&pay=${token}`

/** Paying on this very page: at once for whoever is logged in, else by way of the login (S12, S35). */
export function payHere(call: Call, { token }: PaymentLinkView): Html {
  const { say, locale, visit } = call
  if (!visit) return html`<p class="ways"><a href="${loginTo(token, locale)}">${say('checkout-here-login')}</a></p>`
  const button = html`<button class="button quiet">${say('checkout-here-as', { name: visit.name })}</button>`
  return form(call, `${checkoutPath(token)}/quote`, html`<p class="actions">${button}</p>`)
}
