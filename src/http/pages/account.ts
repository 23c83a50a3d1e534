import { type Html, html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { momentText } from '../kit/moment-text.ts'
import { document, type Reply } from '../kit/reply.ts'
import type { Call } from '../kit/route.ts'
import { form } from './form.ts'

/** A page of somebody who is logged in. */
export type AccountCall = Call<undefined, 'logged_in'>

const TABS = {
  overview: '/account',
  history: '/account/history',
  statement: '/account/statement',
  data: '/account/data',
  sessions: '/account/sessions',
} as const

type Sheet = { tab: keyof typeof TABS; title: string; content: Html; scripts?: readonly string[] }

/** Whose account it is, what is limited, the ways between its pages, and out; then what the page is about. */
export function accountPage(call: AccountCall, { tab, title, content, scripts = [] }: Sheet): Reply {
  const { say, locale, visit } = call
  const tabs = Object.entries(TABS).map(
    ([name, path]) =>
      html`<a href="${path}?lang=${locale}" ${name === tab && html`aria-current="page"`}>${say(`account-tab-${name}`)}</a>`,
  )
  const sheet = html`
    <section class="card wide account">
      <div class="owner">
        <p><b>${visit.name}</b><small>${say('account-okpay-id', { okpayId: visit.okpayId })}</small></p>
        ${form(call, '/logout', html`<button class="quiet">${say('account-log-out')}</button>`)}
      </div>
      <nav class="tabs" aria-label="${say('account-title')}">${tabs}</nav>
      ${standing(call)}
      <h1>${title}</h1>
      ${content}
    </section>`
  return document(200, layout(call, { title, content: sheet, scripts, switchable: true }))
}

/** What stands in the way of money going out, if anything does. */
function standing({ say, locale, visit: { state, coolingUntil } }: AccountCall): Html[] {
  const told = [
    ...(state === 'active' ? [] : [say(`account-${state}`)]),
    ...(coolingUntil ? [say('account-cooling', { until: momentText(coolingUntil, locale) })] : []),
  ]
  return told.map((text) => html`<p class="banner" role="status">${text}</p>`)
}
