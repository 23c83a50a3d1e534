import type { Failure } from '#core'
import { html } from '../kit/html.ts'
import type { Say } from '../kit/route.ts'
import { codeField, codeReason } from '../pages/code-field.ts'
import { defineLinkPage } from '../pages/link-page.ts'
import { loginCode } from '../pages/login-code.ts'
import { passwordField } from '../pages/password-field.ts'
import { supportWay } from '../pages/ways.ts'

/** Who forgot their PIN gives the password, and a code where the second factor is on; the new PIN is tapped in the chat. */
export default defineLinkPage({
  path: '/forgot-pin',
  purpose: 'pin_reset',
  scripts: ['password.js'],
  fields(call, { takesCode }, refusal) {
    const { say } = call
    const aboutCode = refusal?.code !== 'auth_failed'
    const password = {
      ...{ call, label: say('password-current'), autocomplete: 'current-password' as const },
      reason: aboutCode ? undefined : refusal?.reason,
    }
    const code = { ...loginCode(call), reason: aboutCode ? refusal?.reason : undefined }
    return html`
      <p>${say('pin_reset-text')}</p>
      ${passwordField(password)}
      ${takesCode && html`<div class="another">${codeField(code)}</div>`}`
  },
  consume: ({ deps }, { token, password = '', code = '' }) => deps.core.allowNewPin({ token, password, code }),
  again: reason,
  ways: (call) => [supportWay(call, 'pin')],
})

function reason(failure: Failure, say: Say): string | undefined {
  if (failure.code === 'auth_failed') return say('unfreeze-wrong', { tries: failure.triesLeft })
  return codeReason(failure, say)
}
