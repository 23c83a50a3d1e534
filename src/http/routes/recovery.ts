import { html } from '../kit/html.ts'
import { defineLinkPage } from '../pages/link-page.ts'
import { passwordField } from '../pages/password-field.ts'
import { proofReason } from '../pages/proof-fields.ts'
import { supportWay } from '../pages/ways.ts'

const STATEMENT_MAX = 1000

/** Behind the link in a mail: somebody without second factor proves mailbox and password, and says who they are. */
export default defineLinkPage({
  path: '/recovery',
  purpose: 'recovery',
  scripts: ['password.js'],
  fields(call, _link, refusal, { statement }) {
    const { say } = call
    return html`
      <p>${say('recovery-text')}</p>
      ${passwordField({ call, label: say('password-current'), autocomplete: 'current-password', reason: refusal?.reason })}
      <div class="another">
        <label for="statement">${say('recovery-statement-label')}</label>
        <span class="field"><textarea id="statement" name="statement" rows="5" required maxlength="${STATEMENT_MAX}" aria-describedby="statement-hint">${statement}</textarea></span>
        <p class="hint" id="statement-hint">${say('recovery-statement-hint')}</p>
      </div>`
  },
  consume: ({ deps }, { token, password = '', statement = '' }) => deps.core.openCase({ token, password, statement }),
  again(failure, say) {
    return failure.code === 'text_too_long' ? say('recovery-too-long', { max: failure.max }) : proofReason(failure, say)
  },
  ways: (call) => [supportWay(call, 'come_back')],
})
