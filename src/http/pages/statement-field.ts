import { type Html, html } from '../kit/html.ts'
import type { Call } from '../kit/route.ts'

const STATEMENT_MAX = 1000

/** Where somebody says who they are, for staff to compare. `given`: what they wrote before, `reason`: what is wrong with it. */
export function statementField(
  { say }: Pick<Call, 'say'>,
  given: string,
  { hint, reason }: { hint: string; reason: string | undefined },
): Html {
  const below = reason ? 'statement-reason' : 'statement-hint'
  return html`
    <label for="statement">${say('recovery-statement-label')}</label>
    <span class="field"><textarea id="statement" name="statement" rows="5" required maxlength="${STATEMENT_MAX}" aria-describedby="${below}" ${reason && html`aria-invalid="true"`}>${given}</textarea></span>
    ${reason && html`<p class="reason" id="statement-reason" role="alert">${reason}</p>`}
    <p class="hint" id="statement-hint">${hint}</p>`
}
