import { html } from '../kit/html.ts'
import { defineLinkPage } from '../pages/link-page.ts'
import { supportWay } from '../pages/ways.ts'

/**
 * Where the mail to the address that is to take a lost mailbox's place leads: one button, because mail scanners open
 * links too.
 */
export default defineLinkPage({
  path: '/confirm-mailbox',
  purpose: 'mailbox_confirm',
  fields: ({ say }, { emailMasked = '' }) => html`<p>${say('mailbox_confirm-text', { email: emailMasked })}</p>`,
  consume: ({ deps }, { token }) => deps.core.confirmMailbox({ token }),
  ways: (call) => [supportWay(call, 'lost_mailbox')],
})
