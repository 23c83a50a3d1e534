import { html } from '../kit/html.ts'
import { defineLinkPage } from '../pages/link-page.ts'
import { proofFields, proofReason } from '../pages/proof-fields.ts'
import { supportWay } from '../pages/ways.ts'

/** Who forgot their PIN gives the password, and a code where the second factor is on; the new PIN is tapped in the chat. */
export default defineLinkPage({
  path: '/forgot-pin',
  purpose: 'pin_reset',
  scripts: ['password.js'],
  fields: (call, { takesCode }, refusal) => html`
    <p>${call.say('pin_reset-text')}</p>
    ${proofFields(call, { takesCode, recovery: true }, refusal)}`,
  consume: ({ deps }, { token, password = '', code = '' }) => deps.core.allowNewPin({ token, password, code }),
  again: proofReason,
  ways: (call) => [supportWay(call, 'pin')],
})
