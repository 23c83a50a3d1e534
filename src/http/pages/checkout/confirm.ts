import { type Failure, type PageQuote, toCanonical } from '#core'
import { type Html, html } from '../../kit/html.ts'
import { layout } from '../../kit/layout.ts'
import { momentText } from '../../kit/moment-text.ts'
import { moneyText } from '../../kit/money-text.ts'
import { document, type Reply } from '../../kit/reply.ts'
import type { Call } from '../../kit/route.ts'
import { codeField } from '../code-field.ts'
import { form } from '../form.ts'
import { pinField } from '../pin-field.ts'
import { otherWays } from '../ways.ts'
import { checkoutPath } from './addresses.ts'

/** Why the last PIN or code was not taken. */
export type Wrong = Extract<Failure, { code: 'auth_failed' | 'code_invalid' | 'code_used' | 'auth_required' }>

/** S35, S36: what leaves whom, for whom and for what, before it does, and what allows it. */
export function confirmPage(call: Call, quote: PageQuote, wrong?: Wrong): Reply {
  const { say, locale } = call
  const { intentId, link, price, factor } = quote
  const amount = moneyText(price, locale)
  const title = say('checkout-here-title', { amount, shop: link.shop })
  const inside = html`
    <input type="hidden" name="intent" value="${intentId}">
    ${link.amount === null && html`<input type="hidden" name="amount" value="${toCanonical(price)}">`}
    ${pinField(call, wrong)}
    ${factor === 'pin_and_code' && html`<div class="another">${code(call, quote, wrong)}</div>`}
    <p class="actions"><button class="button">${say('checkout-here-submit', { amount })}</button></p>`
  const content = html`
    <section class="card">
      <h1>${title}</h1>
      ${quote.phrase && html`<p class="banner">${say('checkout-here-phrase', { phrase: quote.phrase })}</p>`}
      ${link.description && html`<p>“${link.description}”</p>`}
      <dl>${factsOf(call, quote).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
      ${form(call, `${checkoutPath(link.token)}/confirm`, inside)}
      ${otherWays([{ label: say('checkout-here-back'), href: `${checkoutPath(link.token)}?lang=${locale}` }])}
    </section>`
  return document(wrong ? 422 : 200, layout(call, { title, content }))
}

function factsOf({ say, locale, visit }: Call, quote: PageQuote): [string, string][] {
  const { link, amount, total, fee, keeps, across, price, expiresAt } = quote
  const text = (sum: typeof total) => moneyText(sum, locale)
  return [
    [say('checkout-run-by'), link.ownerMasked],
    ...(visit ? [[say('checkout-here-from'), visit.name] as [string, string]] : []),
    ...(across
      ? [[say('checkout-here-rate'), `1 ${amount.currency} = ${across.rate} ${price.currency}`] as [string, string]]
      : []),
    [
      say('checkout-here-fee'),
      fee.minor > 0n ? say('checkout-here-fee-shop', { fee: text(fee) }) : say('checkout-here-fee-none'),
    ],
    [say('checkout-here-total'), text(total)],
    [say('checkout-here-keeps'), text(keeps)],
    [say('checkout-here-until'), momentText(expiresAt, locale)],
  ]
}

function code({ say, locale }: Call, { newShop }: PageQuote, wrong: Wrong | undefined): Html {
  const label = say('checkout-here-code')
  if (wrong?.code === 'code_invalid')
    return codeField({ name: 'code', label, reason: say('login-code-wrong', { tries: wrong.triesLeft ?? 0 }) })
  if (wrong?.code === 'auth_required') return codeField({ name: 'code', label, reason: say('two-factor-missing') })
  if (wrong?.code === 'code_used') return codeField({ name: 'code', label, reason: say('login-code-used') })
  const hint = newShop
    ? say('checkout-here-code-new-shop', { most: moneyText(newShop, locale) })
    : say('checkout-here-code-hint')
  return codeField({ name: 'code', label, hint })
}
