import { html } from '../kit/html.ts'
import { defineLinkPage } from '../pages/link-page.ts'
import { supportWay } from '../pages/ways.ts'

/** Where the mail to the new address leads: one button, because mail scanners open links too. */
export default defineLinkPage({
  path: '/confirm-email',
  purpose: 'email_confirm',
  fields: ({ say }, { emailMasked = '' }) => html`<p>${say('email_confirm-text', { email: emailMasked })}</p>`,
  consume: ({ deps }, { token }) => deps.core.confirmEmail({ token }),
  ways: (call) => [supportWay(call, 'email_change')],
})
