import type { Failure } from '#core'
import { html } from '../kit/html.ts'
import type { Say } from '../kit/route.ts'
import { codeField, codeReason } from '../pages/code-field.ts'
import { defineLinkPage } from '../pages/link-page.ts'
import { loginCode } from '../pages/login-code.ts'
import { passwordField } from '../pages/password-field.ts'

/** Where people who froze their account open it again, with its password, and a code where the second factor is on. */
export default defineLinkPage({
  path: '/unfreeze',
  purpose: 'unfreeze',
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
      <p>${say('unfreeze-text')}</p>
      ${passwordField(password)}
      ${takesCode && html`<div class="another">${codeField(code)}</div>`}`
  },
  consume: ({ deps }, { token, password = '', code = '' }) => deps.core.unfreezeSelf({ token, password, code }),
  again: reason,
})

function reason(failure: Failure, say: Say): string | undefined {
  if (failure.code === 'auth_failed') return say('unfreeze-wrong', { tries: failure.triesLeft })
  return codeReason(failure, say)
}
