import { z } from 'zod'
import { RECOVERY_MAILS } from '#core'
import { html } from '../kit/html.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { codeField, codeReason } from '../pages/code-field.ts'
import { emailField } from '../pages/email-field.ts'
import { form } from '../pages/form.ts'
import { defineLinkPage } from '../pages/link-page.ts'
import { linkProblemPage } from '../pages/link-problem.ts'
import { loginCode } from '../pages/login-code.ts'
import { outcomePage } from '../pages/outcome.ts'
import { passwordField } from '../pages/password-field.ts'
import { supportWay } from '../pages/ways.ts'

const MAIL_PATH = '/come-back/mail'

/** Behind a link out of a new chat: email, password and code bring the wallet there. What is wrong is not told apart. */
const comeBack = defineLinkPage({
  path: '/come-back',
  purpose: 'rebind',
  scripts: ['password.js'],
  fields(call, _link, refusal, { email }) {
    const wrongCode = refusal?.code === 'code_invalid' ? refusal.reason : undefined
    const wrongEmail = refusal?.code === 'email_invalid' ? refusal.reason : undefined
    const wrong = wrongEmail || wrongCode ? undefined : refusal?.reason
    return html`
      <p>${call.say('rebind-text')}</p>
      <p><strong>${call.say('rebind-sent-to-you')}</strong></p>
      ${wrong && html`<p class="reason" role="alert">${wrong}</p>`}
      ${emailField(call, email, wrongEmail)}
      <div class="another">${passwordField({ call, label: call.say('password-current'), autocomplete: 'current-password', reason: undefined })}</div>
      <div class="another">${codeField({ ...loginCode(call), reason: wrongCode })}</div>`
  },
  consume: ({ deps, source }, { token, email = '', password = '', code = '' }) =>
    deps.core.comeBack({ token, email, password, code, source }),
  again(failure, say) {
    if (failure.code === 'email_invalid') return say('email-invalid')
    if (failure.code === 'code_invalid') return codeReason(failure, say)
    return failure.code === 'auth_failed' ? say('rebind-wrong', { tries: failure.triesLeft }) : undefined
  },
  below: (call, token) => html`
    <details class="lost">
      <summary>${call.say('rebind-lost')}</summary>
      <p>${call.say('rebind-lost-text')}</p>
      ${mailForm(call, token)}
    </details>`,
  ways: (call) => [supportWay(call, 'come_back')],
})

const mailForm = (call: Call, token: string) =>
  form(
    call,
    MAIL_PATH,
    html`
    <input type="hidden" name="token" value="${token}">
    <label for="lost-email">${call.say('email-label')}</label>
    <span class="field"><input id="lost-email" name="email" type="email" required autocomplete="username" inputmode="email" autocapitalize="none" spellcheck="false"></span>
    <p class="actions"><button class="button">${call.say('rebind-lost-submit')}</button></p>`,
  )

/** Without app and recovery codes. The answer is the same screen for every address (ATH-09). */
const mail = defineRoute({
  method: 'post',
  path: MAIL_PATH,
  door: '/come-back',
  audience: 'people',
  body: z.object({ token: z.string().max(128), email: z.string().max(320) }),
  async run(call) {
    const { say, deps, source, locale } = call
    const { token, email } = call.body
    const asked = await deps.core.requestRecovery({ token, email, source, locale })
    if (asked.ok || asked.failure.code === 'email_invalid') {
      const wrong = !asked.ok
      const title = say(wrong ? 'email-label' : 'reset-sent')
      const { chat, address } = RECOVERY_MAILS
      const sent = [say('rebind-sent-text', { email: email.trim() }), say('rebind-sent-digits')]
      const text = wrong ? [say('email-invalid')] : [...sent, say('rebind-sent-late', { chat, address })]
      const ways = [supportWay(call, 'come_back')]
      return outcomePage(call, { status: wrong ? 422 : 200, tone: 'plain', title, text, ways })
    }
    return linkProblemPage(call, 'rebind', asked.failure)
  },
})

export default [...comeBack, mail]
