import { z } from 'zod'
import { html } from '../kit/html.ts'
import { seeOther } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'
import { accountPage } from '../pages/account.ts'
import { form } from '../pages/form.ts'
import { problemPage } from '../pages/problem.ts'

const PATH = '/account/freeze'

/** Says what freezing does before it is done. */
const ask = defineRoute({
  method: 'get',
  path: PATH,
  audience: 'people',
  visitor: 'logged_in',
  run(call) {
    const { say, visit, locale } = call
    if (visit.state !== 'active') return seeOther(`/account?lang=${locale}`)
    const content = html`
      <p>${say('account-freeze-text')}</p>
      ${form(call, PATH, html`<p class="actions"><button class="button danger">${say('account-freeze-submit')}</button></p>`)}
      <p class="ways"><a href="/account?lang=${locale}">${say('account-freeze-cancel')}</a></p>`
    return accountPage(
      { ...call, phrase: visit.phrase },
      { tab: 'overview', title: say('account-freeze-title'), content },
    )
  },
})

/** The brake for somebody whose phone is gone. */
const freeze = defineRoute({
  method: 'post',
  path: PATH,
  audience: 'people',
  visitor: 'logged_in',
  body: z.object({}),
  async run(call) {
    const frozen = await call.deps.core.freezeSelf({ actor: call.visit.actor })
    return frozen.ok ? seeOther(`/account?lang=${call.locale}`) : problemPage(call, frozen.failure.code)
  },
})

export default [ask, freeze]
