import type { Failure } from '#core'
import { html } from '../kit/html.ts'
import type { Say } from '../kit/route.ts'
import { codeField, codeReason } from '../pages/code-field.ts'
import { emailField } from '../pages/email-field.ts'
import { defineLinkPage, type Refusal } from '../pages/link-page.ts'
import { loginCode } from '../pages/login-code.ts'
import { statementField } from '../pages/statement-field.ts'
import { supportWay } from '../pages/ways.ts'

/** Behind a link out of one's own chat, given for the PIN: another address, a code, and who one is, without the old mailbox. */
export default defineLinkPage({
  path: '/lost-mailbox',
  purpose: 'lost_mailbox',
  fields(call, { takesCode }, refusal, { email, statement }) {
    const { say } = call
    const reasonOf = (...codes: Refusal['code'][]) =>
      refusal && codes.includes(refusal.code) ? refusal.reason : undefined
    const hint = say('lost_mailbox-statement-hint')
    const code = codeField({ ...loginCode(call), reason: reasonOf('code_invalid', 'code_used') })
    return html`
      <p>${say('lost_mailbox-text')}</p>
      ${emailField(call, email, reasonOf('email_invalid', 'email_same'), true)}
      ${takesCode && html`<div class="another">${code}</div>`}
      <div class="another">${statementField(call, statement, { hint, reason: reasonOf('lacking') })}</div>`
  },
  // Staff could compare nothing, and the link would be used up.
  lacks: ({ statement = '' }, say) => (statement.trim() === '' ? say('recovery-statement-missing') : undefined),
  consume: ({ deps }, { token, email = '', code = '', statement = '' }) =>
    deps.core.reportLostMailbox({ token, email, code, statement }),
  again: reason,
  ways: (call) => [supportWay(call, 'lost_mailbox')],
})

function reason(failure: Failure, say: Say): string | undefined {
  if (failure.code === 'email_invalid') return say('email-invalid')
  if (failure.code === 'email_same') return say('email_same-text')
  if (failure.code === 'text_too_long') return say('recovery-too-long', { max: failure.max })
  return codeReason(failure, say)
}
