import { html } from '../kit/html.ts'
import { defineLinkPage } from '../pages/link-page.ts'

/** Where the link in the mail leads: one button, because mail scanners open links too. */
export default defineLinkPage({
  path: '/verify-email',
  purpose: 'email_verify',
  fields: ({ say }, { emailMasked }) =>
    html`<p>${emailMasked ? say('email_verify-text-known', { email: emailMasked }) : say('email_verify-text')}</p>`,
  consume: ({ deps }, { token }) => deps.core.verifyEmail({ token }),
})
