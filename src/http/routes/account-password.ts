import { z } from 'zod'
import { html } from '../kit/html.ts'
import type { Reply } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'
import { type AccountCall, accountPage } from '../pages/account.ts'
import { changePasswordFields, changePasswordReason } from '../pages/change-password.ts'
import { form } from '../pages/form.ts'
import type { Refusal } from '../pages/link-page.ts'
import { linkProblemPage } from '../pages/link-problem.ts'

const PATH = '/account/password'
const secret = z.string().max(4096)

/** Where somebody who is logged in changes their password (S14). */
const ask = defineRoute({
  method: 'get',
  path: PATH,
  audience: 'people',
  visitor: 'logged_in',
  run: (call) => page(call),
})

/** Every other browser is logged out by it; this one stays. */
const change = defineRoute({
  method: 'post',
  path: PATH,
  audience: 'people',
  visitor: 'logged_in',
  body: z.object({ old: secret, password: secret, repeated: secret }),
  async run(call) {
    const { deps, visit, body, say } = call
    const changed = await deps.core.changePassword({ actor: visit.actor, ...body })
    if (changed.ok) return done({ ...call, body: undefined })
    const reason = changePasswordReason(changed.failure, say)
    if (!reason) return linkProblemPage(call, 'password_change', changed.failure)
    return { ...page({ ...call, body: undefined }, { code: changed.failure.code, reason }), status: 422 }
  },
})

function page(call: AccountCall, refusal?: Refusal): Reply {
  const { say } = call
  const inside = html`${changePasswordFields(call, refusal)}<p class="actions"><button class="button">${say('password_change-submit')}</button></p>`
  const content = html`<p>${say('account-password-text')}</p>${form(call, PATH, inside)}`
  const asking = { ...call, phrase: call.visit.phrase }
  return accountPage(asking, {
    tab: 'sessions',
    title: say('password_change-title'),
    content,
    scripts: ['password.js'],
  })
}

function done(call: AccountCall): Reply {
  const { say, locale } = call
  const content = html`
    <p>${say('password_change-done-text')}</p>
    <p class="ways"><a href="/account/sessions?lang=${locale}">${say('account-sessions-title')}</a></p>`
  return accountPage(call, { tab: 'sessions', title: say('password_change-done'), content })
}

export default [ask, change]
