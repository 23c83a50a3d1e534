import { type Html, html } from '../../kit/html.ts'

/** A line of the forms that make keys. `reason`: what is wrong with what was typed, in the place of the hint. */
export type Line = {
  id: string
  name: string
  label: string
  hint: string
  value: string
  placeholder?: string
  reason?: string | undefined
}

/** What somebody may type, and need not. */
export function lineField({ id, name, label, hint, value, placeholder = '', reason }: Line): Html {
  const described = reason ? `${id}-reason` : `${id}-hint`
  return html`
    <label for="${id}">${label}</label>
    <span class="field">
      <input id="${id}" name="${name}" value="${value}" autocomplete="off" autocapitalize="none" spellcheck="false"
        placeholder="${placeholder}" aria-describedby="${described}" ${reason && html`aria-invalid="true"`}>
    </span>
    ${reason ? html`<p class="reason" id="${described}" role="alert">${reason}</p>` : html`<p class="hint" id="${described}">${hint}</p>`}`
}
