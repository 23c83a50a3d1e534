import type { Failure } from '#core'
import { type Html, html } from '../kit/html.ts'
import type { Call, Say } from '../kit/route.ts'
import { codeField, codeReason } from './code-field.ts'
import type { Refusal } from './link-page.ts'
import { loginCode } from './login-code.ts'
import { passwordField } from './password-field.ts'

/**
 * Where people prove that an account is theirs: its password, and a code where the second factor is on.
 * @param recovery whether one of the recovery codes will do instead
 * @param refused why the last try came to nothing; it stands below the field it is about
 */
export function proofFields(
  call: Call,
  { takesCode, recovery }: { takesCode: boolean | undefined; recovery: boolean },
  refused: Refusal | undefined,
): Html {
  const { say } = call
  const aboutPassword = refused?.code === 'auth_failed'
  const [ofPassword, ofCode] = aboutPassword ? [refused.reason, undefined] : [undefined, refused?.reason]
  const ownCode = { name: 'code', label: say('login-code-label'), hint: say('two-factor-code-hint') } as const
  return html`
    ${passwordField({ call, label: say('password-current'), autocomplete: 'current-password', reason: ofPassword })}
    ${takesCode && html`<div class="another">${codeField({ ...(recovery ? loginCode(call) : ownCode), reason: ofCode })}</div>`}`
}

/** A failure as `proofFields` shows it; undefined for one that is not about them. */
export function refusedProof(failure: Failure | undefined, say: Say): Refusal | undefined {
  const reason = failure && proofReason(failure, say)
  return failure && reason ? { code: failure.code, reason } : undefined
}

/** Why a password or a code was not taken, in words; undefined for whatever else was refused. */
export function proofReason(failure: Failure, say: Say): string | undefined {
  return failure.code === 'auth_failed' ? say('password-wrong', { tries: failure.triesLeft }) : codeReason(failure, say)
}
