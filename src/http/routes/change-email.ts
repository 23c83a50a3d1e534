import type { Failure } from '#core'
import { html } from '../kit/html.ts'
import type { Say } from '../kit/route.ts'
import { codeField } from '../pages/code-field.ts'
import { emailField } from '../pages/email-field.ts'
import { defineLinkPage, type Refusal } from '../pages/link-page.ts'
import { passwordField } from '../pages/password-field.ts'
import { proofReason } from '../pages/proof-fields.ts'
import { supportWay } from '../pages/ways.ts'

/** Behind a link out of one's own chat: password, and the code where it is on, for another address of the account. */
export default defineLinkPage({
  path: '/change-email',
  purpose: 'email_change',
  scripts: ['password.js'],
  fields(call, { takesCode }, refusal, { email }) {
    const { say } = call
    const reasonOf = (...codes: Refusal['code'][]) =>
      refusal && codes.includes(refusal.code) ? refusal.reason : undefined
    const label = say('password-current')
    const password = { call, label, autocomplete: 'current-password', reason: reasonOf('auth_failed') } as const
    const code = {
      name: 'code',
      label: say('login-code-label'),
      hint: say('two-factor-code-hint'),
      reason: reasonOf('code_invalid', 'code_used'),
    } as const
    return html`
      <p>${say('email_change-text')}</p>
      ${emailField(call, email, reasonOf('email_invalid', 'email_same'), true)}
      <div class="another">${passwordField(password)}</div>
      ${takesCode && html`<div class="another">${codeField(code)}</div>`}`
  },
  consume: ({ deps }, { token, email = '', password = '', code = '' }) =>
    deps.core.changeEmail({ token, email, password, code }),
  again: reason,
  ways: (call) => [supportWay(call, 'email_change')],
})

function reason(failure: Failure, say: Say): string | undefined {
  if (failure.code === 'email_invalid') return say('email-invalid')
  if (failure.code === 'email_same') return say('email_same-text')
  return proofReason(failure, say)
}
