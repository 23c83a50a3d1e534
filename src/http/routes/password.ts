import type { PasswordProblem } from '#core'
import { html } from '../kit/html.ts'
import { defineLinkPage } from '../pages/link-page.ts'
import { passwordField } from '../pages/password-field.ts'

/** Why a password is refused: the text's key. */
const REASONS: Readonly<Record<PasswordProblem, string>> = {
  too_short: 'password-too-short',
  too_long: 'password-too-long',
  too_simple: 'password-too-simple',
  common: 'password-common',
  personal: 'password-personal',
}

/** Where a password is chosen, so that it never has to be typed into a chat. */
export default defineLinkPage({
  path: '/password',
  purpose: 'password_set',
  scripts: ['password.js'],
  fields({ say }, _link, reason) {
    const hint = html`
      ${!reason && html`<p class="hint" id="hint">${say('password-rule')}</p>`}
      <p class="meter" id="meter" aria-live="polite" data-short="${say('password-meter-short')}" data-mixed="${say('password-meter-mixed')}" data-fine="${say('password-meter-fine')}" hidden></p>`
    return passwordField({ say, label: say('password-new'), autocomplete: 'new-password', hint, reason })
  },
  consume: ({ deps }, { token, password = '' }) => deps.core.setPassword({ token, password }),
  again: (failure, say) => (failure.code === 'password_weak' ? say(REASONS[failure.reason]) : undefined),
})
