import type { BalancesView } from '#core'
import { type Html, html } from '../kit/html.ts'
import { momentText } from '../kit/moment-text.ts'
import { moneyText } from '../kit/money-text.ts'
import { defineRoute } from '../kit/route.ts'
import { type AccountCall, accountPage } from '../pages/account.ts'
import { entryList } from '../pages/entry-words.ts'
import { problemPage } from '../pages/problem.ts'

const NEWEST = 5

/** What is there, what happened last, and the two things this page can do: look on, and freeze. */
export default defineRoute({
  method: 'get',
  path: '/account',
  audience: 'people',
  visitor: 'logged_in',
  async run(call) {
    const { say, deps, visit, locale } = call
    const { actor } = visit
    const balances = await deps.core.getBalances({ actor })
    const history = await deps.core.getHistory({ actor, limit: NEWEST })
    if (!balances.ok) return problemPage(call, balances.failure.code)
    if (!history.ok) return problemPage(call, history.failure.code)
    const { entries } = history.value
    const content = html`
      ${balanceList(call, balances.value)}
      <h2>${say('account-newest')}</h2>
      ${entries.length > 0 ? entryList(call, entries) : html`<p>${say('account-nothing')}</p>`}
      ${entries.length > 0 && html`<p class="ways"><a href="/account/history?lang=${locale}">${say('account-all')}</a></p>`}
      <h2>${say('account-chat')}</h2>
      <p>${say('account-chat-text')}</p>
      <p class="actions"><a class="button" href="${deps.chatUrl}">${say('open-chat')}</a></p>
      ${visit.state === 'active' && html`<p class="ways"><a class="quiet danger" href="/account/freeze?lang=${locale}">${say('account-freeze')}</a></p>`}`
    return accountPage(call, { tab: 'overview', title: say('account-balances'), content })
  },
})

function balanceList({ say, locale }: AccountCall, { balances, worth, pendingTopUps }: BalancesView): Html {
  const lines = balances.map(
    ({ available, onHold, total }) => html`
    <li><b>${moneyText(available, locale)}</b> <span>${say('account-available')}</span>
      ${onHold.minor > 0n && html`<small>${say('account-on-hold', { onHold: moneyText(onHold, locale), total: moneyText(total, locale) })}</small>`}
    </li>`,
  )
  return html`
    <ul class="balances">${lines}</ul>
    ${worth && html`<p class="hint">${say('account-worth', { total: moneyText(worth.total, locale), at: momentText(worth.at, locale) })}</p>`}
    ${pendingTopUps > 0 && html`<p class="hint">${say('account-pending', { count: pendingTopUps })}</p>`}`
}
