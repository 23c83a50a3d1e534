import { changePasswordFields, changePasswordReason } from '../pages/change-password.ts'
import { defineLinkPage } from '../pages/link-page.ts'
import { loginWay, supportWay } from '../pages/ways.ts'

/** Behind a link out of one's own chat: whoever knows the old password chooses a new one (S14). */
export default defineLinkPage({
  path: '/change-password',
  purpose: 'password_change',
  scripts: ['password.js'],
  fields: (call, _link, refusal) => changePasswordFields(call, refusal),
  consume: ({ deps }, { token, old = '', password = '', repeated = '' }) =>
    deps.core.changePassword({ token, old, password, repeated }),
  again: changePasswordReason,
  ways: (call) => [loginWay(call), supportWay(call, 'password_change')],
})
