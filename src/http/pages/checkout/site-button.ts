import { type Html, html } from '../../kit/html.ts'
import type { Call } from '../../kit/route.ts'
import { checkoutPath } from './addresses.ts'

/** How a shop offers OKPay on its own site: the button and what to copy for it (S34). */
export function siteButton({ say, locale, deps }: Call): Html {
  const badge = `/assets/pay-with-okpay.${locale}.svg`
  const name = say('checkout-open-title')
  const at = (path: string) => new URL(path, deps.publicUrl).href
  const snippet = `<a href="${at(checkoutPath('LINK'))}">
  <img src="${at(badge)}" alt="${name}" width="200" height="48">
</a>`
  return html`
    <article class="operation" id="site">
      <h2>${say('checkout-site-title')}</h2>
      <p>${say('checkout-site-text')}</p>
      <p><img src="${badge}" alt="${name}" width="200" height="48"></p>
      <pre tabindex="0">${snippet}</pre>
      <p>${say('checkout-site-after')}</p>
    </article>`
}
