import { z } from 'zod'
import type { Failure } from '#core'
import { html } from '../kit/html.ts'
import { momentText } from '../kit/moment-text.ts'
import { download, type Reply } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'
import { type AccountCall, accountPage } from '../pages/account.ts'
import { form } from '../pages/form.ts'
import { pinField } from '../pages/pin-field.ts'
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

/** It is made while it is sent, and kept nowhere. With the PIN: a browser that was left open must not tell all there is. */
const make = defineRoute({
  method: 'post',
  path: PATH,
  audience: 'people',
  visitor: 'logged_in',
  // What is no PIN is a wrong one.
  body: z.object({ pin: z.string().max(64).default('') }),
  async run(call) {
    const { deps, visit, locale } = call
    const order = await deps.core.requestData({ actor: visit.actor, pin: call.body.pin })
    if (!order.ok) return refused({ ...call, body: undefined }, order.failure)
    const { papers } = deps
    return download(papers.nameOf(order.value), 'application/zip', papers.data(order.value, locale))
  },
})

function refused(call: AccountCall, failure: Failure): Reply {
  const { say, locale } = call
  const ways = [{ label: say('account-title'), href: `/account?lang=${locale}` }]
  switch (failure.code) {
    case 'auth_failed':
      return dataPage(call, { status: 422, wrong: failure })
    case 'pin_needed':
      return dataPage(call, failure.why === 'fresh_password' ? { status: 403, reason: say('account-data-fresh') } : {})
    case 'pin_unset':
      return dataPage(call, { status: 403, reason: say('checkout-here-pin-unset') })
    case 'pin_new_waits':
      return refusalPage(call, failure.code, {
        text: [say('pin_new_waits-text', { until: momentText(failure.until, locale) })],
        ways,
      })
    case 'auth_locked':
      return refusalPage(call, failure.code, { text: [waitText(call, failure)], ways })
    case 'too_many_requests':
      return refusalPage(call, failure.code, {
        text: [waitText(call, failure), momentText(failure.until, locale)],
        ways,
      })
    default:
      return problemPage(call, failure.code)
  }
}

type Said = { status?: number; reason?: string; wrong?: Failure }

function dataPage(call: AccountCall, { status, reason, wrong }: Said = {}): Reply {
  const { say } = call
  const submit = html`<p class="actions"><button class="button">${say('account-data-submit')}</button></p>`
  const content = html`
    <p>${say('account-data-text')}</p>
    ${reason && html`<p class="reason" role="alert">${reason}</p>`}
    <p class="hint">${say('account-data-careful')}</p>
    ${form(call, PATH, html`${pinField(call, wrong)}${submit}`)}`
  const page = accountPage(call, { tab: 'data', title: say('account-data-title'), content })
  return status === undefined ? page : { ...page, status }
}

export default [ask, make]
