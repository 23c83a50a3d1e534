import { html } from '../kit/html.ts'
import { digitsField, typedDigits } from '../pages/chat-digits.ts'
import { defineLinkPage } from '../pages/link-page.ts'
import { passwordField } from '../pages/password-field.ts'
import { proofReason } from '../pages/proof-fields.ts'
import { statementField } from '../pages/statement-field.ts'
import { supportWay } from '../pages/ways.ts'

/** Behind the link in a mail: somebody without second factor proves mailbox and password, and says who they are. */
export default defineLinkPage({
  path: '/recovery',
  purpose: 'recovery',
  scripts: ['password.js'],
  first: {
    isDue: ({ asksNumber }) => asksNumber === true,
    fields: (call, isLacking) => html`
      <p>${call.say('recovery-text')}</p>
      ${digitsField(call, isLacking)}
      <p><strong>${call.say('recovery-first-why')}</strong></p>
      <p>${call.say('recovery-first-none')}</p>`,
    lacks: ({ number }) => typedDigits(number) === undefined,
    consume: ({ deps }, { token, number }) => deps.core.matchChat({ token, number: typedDigits(number) ?? 0 }),
  },
  fields(call, _link, refusal, { statement }) {
    const { say } = call
    const ofPassword = refusal?.code === 'auth_failed' ? refusal.reason : undefined
    const ofStatement = ofPassword ? undefined : refusal?.reason
    const hint = say('recovery-statement-hint')
    return html`
      <p>${say('recovery-matched')}</p>
      ${passwordField({ call, label: say('password-current'), autocomplete: 'current-password', reason: ofPassword })}
      <div class="another">${statementField(call, statement, { hint, reason: ofStatement })}</div>`
  },
  // Staff could compare nothing, and the link would be used up.
  lacks: ({ statement = '' }, say) => (statement.trim() === '' ? say('recovery-statement-missing') : undefined),
  consume: ({ deps }, { token, password = '', statement = '' }) => deps.core.openCase({ token, password, statement }),
  again(failure, say) {
    return failure.code === 'text_too_long' ? say('recovery-too-long', { max: failure.max }) : proofReason(failure, say)
  },
  ways: (call) => [supportWay(call, 'come_back')],
})
