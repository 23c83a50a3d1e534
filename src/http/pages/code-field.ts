import type { Failure } from '#core'
import { type Html, html } from '../kit/html.ts'
import type { Say } from '../kit/route.ts'

type CodeField = {
  name: 'code' | 'proof'
  /** Where a page has several of them. */
  id?: string
  label: string
  hint?: string
  /** Whether a recovery code will do, which is letters as well. */
  recovery?: boolean
  /** Whether the page begins there. */
  focused?: boolean
  /** Why the last one was not taken: said in the hint's place. */
  reason?: string | undefined
}

/** Where a code is typed, which is no password and may be seen: the phone offers digits, and what an app has copied. */
export function codeField({ name, id = name, label, hint, recovery, focused, reason }: CodeField): Html {
  const described = reason ? `${id}-reason` : hint ? `${id}-hint` : undefined
  return html`
    <label for="${id}">${label}</label>
    <span class="field">
      <input id="${id}" name="${name}" required ${focused && html`autofocus`} autocomplete="one-time-code" inputmode="${recovery ? 'text' : 'numeric'}"
        maxlength="40" autocapitalize="characters" spellcheck="false" ${described && html`aria-describedby="${described}"`} ${reason && html`aria-invalid="true"`}>
    </span>
    ${reason && html`<p class="reason" id="${id}-reason" role="alert">${reason}</p>`}
    ${!reason && hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}`
}

/** Why a code was not taken, in words; undefined for whatever else was refused. */
export function codeReason(failure: Failure, say: Say): string | undefined {
  if (failure.code === 'code_used') return say('two-factor-used')
  if (failure.code !== 'code_invalid') return undefined
  const { triesLeft } = failure
  return triesLeft === null ? say('two-factor-missing') : say('two-factor-wrong', { tries: triesLeft })
}
