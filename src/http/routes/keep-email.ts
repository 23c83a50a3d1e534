import { html } from '../kit/html.ts'
import { defineLinkPage } from '../pages/link-page.ts'
import { supportWay } from '../pages/ways.ts'

/** Behind the link in the old mailbox: "this was not me", also when the address has changed already. */
export default defineLinkPage({
  path: '/keep-email',
  purpose: 'email_keep',
  fields: ({ say }, { emailMasked = '' }) => html`<p>${say('email_keep-text', { email: emailMasked })}</p>`,
  consume: ({ deps }, { token }) => deps.core.keepEmail({ token }),
  ways: (call) => [supportWay(call, 'email_change')],
})
