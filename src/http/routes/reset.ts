import { z } from 'zod'
import { html } from '../kit/html.ts'
import { layout } from '../kit/layout.ts'
import { document, type Reply } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { emailField } from '../pages/email-field.ts'
import { form } from '../pages/form.ts'
import { outcomePage } from '../pages/outcome.ts'
import { problemPage } from '../pages/problem.ts'
import { refusalPage, waitText } from '../pages/refusal.ts'
import { lostMailboxWay, otherWays, supportWay } from '../pages/ways.ts'

const ABOUT = 'password_reset'
const resetForm = z.object({ email: z.string().max(320) })

/** Where somebody says which account's password they forgot. */
const ask = defineRoute({ method: 'get', path: '/reset', audience: 'people', run: (call) => askPage(call, 200, '') })

/** The answer is the same screen for every address, whether or not it has an account (ATH-09). */
const request = defineRoute({
  method: 'post',
  path: '/reset',
  audience: 'people',
  body: resetForm,
  async run(call) {
    const { say, deps, source, locale } = call
    const { email } = call.body
    const asked = await deps.core.requestReset({ email, source, locale })
    if (asked.ok) {
      const text = [say('reset-sent-text', { email: email.trim() }), say('reset-sent-late')]
      const ways = [lostMailboxWay(call), supportWay(call, ABOUT)]
      return outcomePage(call, { status: 200, tone: 'plain', title: say('reset-sent'), text, ways })
    }
    const { failure } = asked
    if (failure.code === 'email_invalid') return askPage(call, 422, email, say('email-invalid'))
    if (failure.code !== 'too_many_requests') return problemPage(call, failure.code)
    return refusalPage(call, failure.code, { text: [waitText(call, failure)], ways: [supportWay(call, ABOUT)] })
  },
})

function askPage(call: Call, status: number, given: string, reason?: string): Reply {
  const { say } = call
  const content = html`
    <section class="card">
      <h1>${say('reset-title')}</h1>
      <p>${say('reset-text')}</p>
      ${form(
        call,
        '/reset',
        html`
        ${emailField(call, given, reason)}
        <p class="actions"><button class="button">${say('reset-submit')}</button></p>`,
      )}
      ${otherWays([lostMailboxWay(call), supportWay(call, ABOUT)])}
    </section>`
  return document(status, layout(call, { title: say('reset-title'), content, switchable: status === 200 }))
}

export default [ask, request]
