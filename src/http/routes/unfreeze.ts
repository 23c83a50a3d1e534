import { html } from '../kit/html.ts'
import { defineLinkPage } from '../pages/link-page.ts'
import { passwordField } from '../pages/password-field.ts'

/** Where people who froze their account open it again, with its password. */
export default defineLinkPage({
  path: '/unfreeze',
  purpose: 'unfreeze',
  scripts: ['password.js'],
  fields: (call, _link, refusal) => html`
    <p>${call.say('unfreeze-text')}</p>
    ${passwordField({ call, label: call.say('password-current'), autocomplete: 'current-password', reason: refusal?.reason })}`,
  consume: ({ deps }, { token, password = '' }) => deps.core.unfreezeSelf({ token, password }),
  again: (failure, say) =>
    failure.code === 'auth_failed' ? say('unfreeze-wrong', { tries: failure.triesLeft }) : undefined,
})
