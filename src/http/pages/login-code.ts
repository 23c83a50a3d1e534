import { z } from 'zod'
import type { LoginOutcome } from '#core'
import { type Html, html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { document, type Reply, seeOther } from '../kit/reply.ts'
import type { Call } from '../kit/route.ts'
import { checkoutPath } from './checkout/addresses.ts'
import { codeField } from './code-field.ts'
import { form } from './form.ts'
import { otherWays, supportWay } from './ways.ts'

/** The token of the payment link from which somebody came to log in; anything else is nothing, and leads nowhere. */
export const forPayment = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .optional()
  .catch(undefined)

export const payField = (pay: string | undefined): Html | undefined =>
  pay === undefined ? undefined : html`<input type="hidden" name="pay" value="${pay}">`

type Waiting = { pending: string; pay?: string | undefined }

/** After a right password, where the second factor is on. `pending` travels in the form, never in an address. */
export function codePage(call: Call, { pending, pay }: Waiting, reason?: string): Reply {
  const { say } = call
  const inside = html`
    <input type="hidden" name="pending" value="${pending}">
    ${payField(pay)}
    ${codeField({ ...loginCode(call), focused: true, reason })}
    <p class="actions"><button class="button">${say('login-submit')}</button></p>`
  const lost = { label: say('login-code-lost'), href: `${call.deps.chatUrl}?start=comeback` }
  const content = html`
    <section class="card">
      <h1>${say('login-code-title')}</h1>
      <p>${say('login-code-text')}</p>
      ${form(call, '/login/code', inside)}
      ${otherWays([lost, supportWay(call, 'login')])}
    </section>`
  return document(reason ? 422 : 200, layout(call, { title: say('login-code-title'), content }))
}

/** A code of the authenticator or, without it at hand, a recovery code. */
export const loginCode = ({ say }: Pick<Call, 'say'>) =>
  ({ name: 'code', label: say('login-code-label'), hint: say('login-code-hint'), recovery: true }) as const

/** In: the session's secret goes into the cookie, and whatever session the browser had is over (SES-02). */
export async function welcome(
  call: Call,
  opened: Extract<LoginOutcome, { state: 'open' }>,
  pay: string | undefined,
): Promise<Reply> {
  const { deps, cookie } = call
  if (cookie.given) await deps.core.logOut({ actor: { session: cookie.given } })
  return {
    ...seeOther(`${pay ? checkoutPath(pay) : '/account'}?lang=${opened.locale}`),
    cookies: [cookie.give(opened.session)],
  }
}
