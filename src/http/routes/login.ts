import { z } from 'zod'
import type { Failure } from '#core'
import { deviceOf } from '../kit/device.ts'
import { html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { momentText } from '../kit/moment-text.ts'
import { document, type Reply, seeOther } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { visitOf } from '../kit/visit.ts'
import { checkoutPath } from '../pages/checkout/addresses.ts'
import { emailField } from '../pages/email-field.ts'
import { form } from '../pages/form.ts'
import { codePage, forPayment, payField, welcome } from '../pages/login-code.ts'
import { passwordField } from '../pages/password-field.ts'
import { problemPage } from '../pages/problem.ts'
import { refusalPage, waitText } from '../pages/refusal.ts'
import { otherWays, resetWay, supportWay } from '../pages/ways.ts'

const loginForm = z.object({ email: z.string().max(320), password: z.string().max(4096), pay: forPayment })

/** Where a person without Telegram at hand comes in (S4, S12). Who is in already is led on. */
const ask = defineRoute({
  method: 'get',
  path: '/login',
  audience: 'people',
  async run(call) {
    const pay = forPayment.parse(call.query('pay'))
    const onward = pay ? checkoutPath(pay) : '/account'
    return (await visitOf(call)) ? seeOther(`${onward}?lang=${call.locale}`) : loginPage(call, { email: '', pay })
  },
})

/** Every login gets a secret of its own, whatever cookie the browser came with (SES-02). */
const logIn = defineRoute({
  method: 'post',
  path: '/login',
  audience: 'people',
  body: loginForm,
  async run(call) {
    const { deps, source, header, body } = call
    const { pay, ...typed } = body
    const opened = await deps.core.logIn({ ...typed, device: deviceOf(header('user-agent')), source })
    if (!opened.ok) return refused(call, { email: typed.email, pay }, opened.failure)
    return opened.value.state === 'open'
      ? welcome(call, opened.value, pay)
      : codePage(call, { pending: opened.value.pending, pay })
  },
})

/** `pay`: the payment link they came from, and go back to. */
type Given = { email: string; pay?: string | undefined; wrongEmail?: string; wrong?: string }

function loginPage(call: Call, { email, pay, wrongEmail, wrong }: Given): Reply {
  const { say } = call
  const ended = call.query('ended') === '1' && !wrong && !wrongEmail
  const content = html`
    <section class="card">
      <h1>${say('login-title')}</h1>
      ${ended && html`<p class="banner" role="status">${say('login-ended')}</p>`}
      <p>${say(pay ? 'login-to-pay' : 'login-text')}</p>
      <p class="hint">${say('login-public', { host: new URL(call.deps.publicUrl).host })}</p>
      ${form(
        call,
        '/login',
        html`
        ${payField(pay)}
        ${emailField(call, email, wrongEmail)}
        <div class="another">${passwordField({ call, label: say('password-current'), autocomplete: 'current-password', reason: wrong })}</div>
        <p class="actions"><button class="button">${say('login-submit')}</button></p>`,
      )}
      ${otherWays([{ label: say('login-new'), href: call.deps.chatUrl }, supportWay(call, 'login')])}
      <details class="lost"><summary>${say('login-lost')}</summary><p>${say('login-lost-text')}</p><p class="actions"><a class="button" href="${call.deps.chatUrl}?start=comeback">${say('login-lost-button')}</a></p></details>
    </section>`
  const again = wrong !== undefined || wrongEmail !== undefined
  const sheet = { title: say('login-title'), content, scripts: ['password.js'], switchable: !again }
  return document(again ? 422 : 200, layout(call, sheet))
}

function refused(call: Call, given: Pick<Given, 'email' | 'pay'>, failure: Failure): Reply {
  const { say, locale } = call
  const ways = [{ label: say('login-title'), href: `/login?lang=${locale}` }, supportWay(call, 'login')]
  switch (failure.code) {
    case 'email_invalid':
      return loginPage(call, { ...given, wrongEmail: say('email-invalid') })
    case 'auth_failed':
      return loginPage(call, { ...given, wrong: say('login-wrong', { tries: failure.triesLeft }) })
    case 'auth_locked': {
      const text = [say('login-locked', { until: momentText(failure.until, locale) })]
      return refusalPage(call, failure.code, { text, onward: { ...resetWay(call), label: say('login-reset') }, ways })
    }
    case 'too_many_requests':
      return refusalPage(call, failure.code, { text: [waitText(call, failure)], ways })
    default:
      return problemPage(call, failure.code)
  }
}

export default [ask, logIn]
