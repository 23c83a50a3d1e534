import type { PaymentLinkView } from '#core'
import { assetPath } from '../../kit/assets.ts'
import { type Html, html } from '../../kit/html.ts'
import { layout } from '../../kit/layout.ts'
import { document, type Reply } from '../../kit/reply.ts'
import type { Call } from '../../kit/route.ts'
import { checkoutPath } from './addresses.ts'
import type { Asked } from './ask-form.ts'
import { order, sumOf } from './order.ts'
import { headingOf, panel } from './panel.ts'
import { reachableFrom, type Standing, standingOf } from './standing.ts'

const REFRESH_SECONDS = 30
const STYLES = ['checkout.css', 'ways-to-pay.css']

/** The hosted checkout: the order, and beside it how to pay it or what became of it. */
export function checkoutPage(call: Call, link: PaymentLinkView, asked?: Asked): Reply {
  const standing = standingOf(link)
  const panels = reachableFrom(standing)
  const path = checkoutPath(link.token)
  const content = html`
    <section class="card checkout" id="checkout" data-standing="${standing}" data-ask="${path}/state">
      ${order(call, link)}
      <div class="standing">
        <p class="unseen" id="said" role="status"></p>
        ${panels.map(
          (each) => html`
        <div data-while="${each}" ${each !== standing && html`hidden`}>${panel(call, link, each, asked)}</div>`,
        )}
      </div>
      <p class="assurance" data-while="open paused" ${panels.length === 1 && html`hidden`}>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="M12 3 5 6v5c0 5 3 8 7 10 4-2 7-5 7-10V6zM9 12l2 2 4-4"/></svg>
        ${call.say('checkout-assurance')}
      </p>
    </section>`
  const title = standing === 'open' ? previewOf(call, link) : headingOf(call, link, standing)
  const scripts = panels.length > 1 ? ['checkout.js'] : []
  const sheet = { title, content, head: head(call, link, standing), scripts, switchable: true }
  return { ...document(asked?.came === 'malformed' ? 422 : 200, layout(call, sheet)), asksUs: true }
}

const previewOf = (call: Call, link: PaymentLinkView): string => `${sumOf(call, link)} · ${link.shop}`

// Chats show a preview of the page to everybody in them: shop and amount, and not what for or by whom.
function head(call: Call, link: PaymentLinkView, standing: Standing): Html {
  const { deps, locale } = call
  const path = checkoutPath(link.token)
  const again = `${REFRESH_SECONDS};url=${path}?lang=${locale}`
  return html`${STYLES.map((name) => html`<link rel="stylesheet" href="${assetPath(name)}">`)}
    <meta name="robots" content="noindex">
    <meta property="og:type" content="website">
    <meta property="og:site_name" content="OKPay">
    <meta property="og:url" content="${new URL(path, deps.publicUrl).href}">
    <meta property="og:title" content="${previewOf(call, link)}">
    <meta property="og:description" content="${headingOf(call, link, standing)}">
    ${reachableFrom(standing).length > 1 && html`<noscript><meta http-equiv="refresh" content="${again}"></noscript>`}`
}
