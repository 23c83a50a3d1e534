import { html } from '../kit/html.ts'
import { defineLinkPage } from '../pages/link-page.ts'
import { supportWay } from '../pages/ways.ts'

/** Behind the link in a mailbox that is said to be lost: its owner objects, and two people look once more. */
export default defineLinkPage({
  path: '/object',
  purpose: 'mailbox_object',
  fields: ({ say }, { emailMasked = '' }) => html`<p>${say('mailbox_object-text', { email: emailMasked })}</p>`,
  consume: ({ deps }, { token }) => deps.core.objectToMailbox({ token }),
  ways: (call) => [supportWay(call, 'lost_mailbox')],
})
