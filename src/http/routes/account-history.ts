import { type Html, html } from '../kit/html.ts'
import { defineRoute } from '../kit/route.ts'
import { type AccountCall, accountPage } from '../pages/account.ts'
import { entryList } from '../pages/entry-words.ts'
import { problemPage } from '../pages/problem.ts'

const A_PAGE = 15

/** Everything that happened, page by page. */
export default defineRoute({
  method: 'get',
  path: '/account/history',
  audience: 'people',
  visitor: 'logged_in',
  async run(call) {
    const { say, deps, visit } = call
    const cursor = call.query('cursor')
    const page = await deps.core.getHistory({ actor: visit.actor, limit: A_PAGE, ...(cursor && { cursor }) })
    if (!page.ok) return problemPage(call, page.failure.code)
    const { entries, newer, older } = page.value
    const content = html`
      ${entries.length > 0 ? entryList(call, entries) : html`<p>${say('account-nothing')}</p>`}
      <p class="ways">${step(call, 'account-newer', newer)}${step(call, 'account-older', older)}</p>`
    return accountPage(call, { tab: 'history', title: say('account-tab-history'), content })
  },
})

const step = (
  { say, locale }: AccountCall,
  words: 'account-newer' | 'account-older',
  cursor: string | null,
): Html | false =>
  cursor !== null &&
  html`<a href="/account/history?lang=${locale}&cursor=${encodeURIComponent(cursor)}">${say(words)}</a>`
