import { html } from '../kit/html.ts'
import { defineLinkPage } from '../pages/link-page.ts'
import { newPasswordField, newPasswordReason, repeatedPasswordField } from '../pages/new-password.ts'
import { loginWay, supportWay } from '../pages/ways.ts'

/** Behind the link in a reset's mail: the new password, twice. It logs nobody in; the button leads to where one does. */
export default defineLinkPage({
  path: '/new-password',
  purpose: 'password_reset',
  scripts: ['password.js'],
  fields(call, link, refusal) {
    const differ = refusal?.code === 'password_mismatch'
    return html`
      ${newPasswordField(call, differ ? undefined : refusal?.reason)}
      ${repeatedPasswordField(call, differ ? refusal?.reason : undefined)}
      ${link.endsKeys && html`<p>${call.say('password_reset-ends-keys')}</p>`}`
  },
  consume: ({ deps }, { token, password = '', repeated = '' }) =>
    deps.core.resetPassword({ token, password, repeated }),
  again: newPasswordReason,
  onward: loginWay,
  ways: (call) => [supportWay(call, 'password_reset')],
})
