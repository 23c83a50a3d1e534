import { defineLinkPage } from '../pages/link-page.ts'
import { newPasswordField, newPasswordReason } from '../pages/new-password.ts'

/** Where a password is chosen, so that it never has to be typed into a chat. */
export default defineLinkPage({
  path: '/password',
  purpose: 'password_set',
  scripts: ['password.js'],
  fields: (call, _link, refusal) => newPasswordField(call, refusal?.reason),
  consume: ({ deps }, { token, password = '' }) => deps.core.setPassword({ token, password }),
  again: newPasswordReason,
})
