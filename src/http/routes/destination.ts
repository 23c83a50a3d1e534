import { html } from '../kit/html.ts'
import { defineLinkPage } from '../pages/link-page.ts'
import { passwordField } from '../pages/password-field.ts'

/** Where people without an authenticator allow, with their password, an account to be withdrawn to. */
export default defineLinkPage({
  path: '/destination',
  purpose: 'destination',
  scripts: ['password.js'],
  fields: (call, _link, refusal) => html`
    <p>${call.say('destination-text')}</p>
    ${passwordField({ call, label: call.say('password-current'), autocomplete: 'current-password', reason: refusal?.reason })}`,
  consume: ({ deps }, { token, password = '' }) => deps.core.allowDestination({ token, password }),
  again: (failure, say) =>
    failure.code === 'auth_failed' ? say('unfreeze-wrong', { tries: failure.triesLeft }) : undefined,
})
