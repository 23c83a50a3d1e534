import { html } from '../kit/html.ts'
import { momentText } from '../kit/moment-text.ts'
import { download, type Reply } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'
import { type AccountCall, accountPage } from '../pages/account.ts'
import { form } from '../pages/form.ts'
import { problemPage } from '../pages/problem.ts'
import { refusalPage, waitText } from '../pages/refusal.ts'

const PATH = '/account/data'

/** Everything we have of somebody, to be taken along (S83); what is too large for a chat is had here. */
const ask = defineRoute({
  method: 'get',
  path: PATH,
  audience: 'people',
  visitor: 'logged_in',
  run: (call) => dataPage(call),
})

/** It is made while it is sent, and kept nowhere. */
const make = defineRoute({
  method: 'post',
  path: PATH,
  audience: 'people',
  visitor: 'logged_in',
  async run(call) {
    const { deps, visit, locale, say } = call
    const order = await deps.core.requestData({ actor: visit.actor })
    if (order.ok) {
      const { papers } = deps
      return download(papers.nameOf(order.value), 'application/zip', papers.data(order.value, locale))
    }
    const { failure } = order
    if (failure.code === 'pin_needed') return dataPage({ ...call, body: undefined }, say('account-data-fresh'))
    if (failure.code !== 'too_many_requests') return problemPage(call, failure.code)
    const ways = [{ label: say('account-title'), href: `/account?lang=${locale}` }]
    return refusalPage(call, failure.code, { text: [waitText(call, failure), momentText(failure.until, locale)], ways })
  },
})

function dataPage(call: AccountCall, reason?: string): Reply {
  const { say } = call
  const content = html`
    <p>${say('account-data-text')}</p>
    ${reason && html`<p class="reason" role="alert">${reason}</p>`}
    <p class="hint">${say('account-data-careful')}</p>
    ${form(call, PATH, html`<p class="actions"><button class="button">${say('account-data-submit')}</button></p>`)}`
  const page = accountPage(call, { tab: 'data', title: say('account-data-title'), content })
  return reason ? { ...page, status: 403 } : page
}

export default [ask, make]
