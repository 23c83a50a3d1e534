import { html } from '../kit/html.ts'
import { defineLinkPage } from '../pages/link-page.ts'
import { proofFields, proofReason } from '../pages/proof-fields.ts'

/** Where people who froze their account open it again, with its password, and a code where the second factor is on. */
export default defineLinkPage({
  path: '/unfreeze',
  purpose: 'unfreeze',
  scripts: ['password.js'],
  fields: (call, { takesCode }, refusal) => html`
    <p>${call.say('unfreeze-text')}</p>
    ${proofFields(call, { takesCode, recovery: true }, refusal)}`,
  consume: ({ deps }, { token, password = '', code = '' }) => deps.core.unfreezeSelf({ token, password, code }),
  again: proofReason,
})
