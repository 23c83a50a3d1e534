import { html } from '../kit/html.ts'
import { defineLinkPage } from '../pages/link-page.ts'
import { proofFields, proofReason } from '../pages/proof-fields.ts'

/** Where people without an authenticator allow, with their password, an account to be withdrawn to. */
export default defineLinkPage({
  path: '/destination',
  purpose: 'destination',
  scripts: ['password.js'],
  fields: (call, { account }, refusal) => html`
    <p>${account && call.say(`destination-text-${account.kind}`, { lastFour: account.lastFour })}</p>
    ${proofFields(call, { takesCode: false, recovery: false }, refusal)}`,
  consume: ({ deps }, { token, password = '' }) => deps.core.allowDestination({ token, password }),
  again: proofReason,
})
