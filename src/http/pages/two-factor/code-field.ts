import { type Html, html } from '../../kit/html.ts'

type CodeField = {
  name: 'code' | 'proof'
  label: string
  hint?: string
  /** Whether a recovery code will do, which is letters as well. */
  recovery?: boolean
  reason?: string | undefined
}

/** Where a code is typed: the phone offers digits, and what an app has copied. */
export const codeField = ({ name, label, hint, recovery, reason }: CodeField, id: string = name): Html => html`
  <label for="${id}">${label}</label>
  <span class="field">
    <input id="${id}" name="${name}" required autocomplete="one-time-code" inputmode="${recovery ? 'text' : 'numeric'}"
      maxlength="40" autocapitalize="characters" spellcheck="false" ${reason && html`aria-invalid="true" aria-describedby="${id}-reason"`}>
  </span>
  ${reason ? html`<p class="reason" id="${id}-reason" role="alert">${reason}</p>` : hint && html`<p class="hint">${hint}</p>`}`
