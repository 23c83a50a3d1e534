import { type Html, html } from '../kit/html.ts'
import type { Call } from '../kit/route.ts'

/** Two digits, 10 to 99, as a chat of ours shows them; undefined for whatever else was typed, which is no answer. */
export const typedDigits = (typed = ''): number | undefined => (/^[1-9]\d$/.test(typed) ? Number(typed) : undefined)

/** Where the digits are typed that the chat shows which asked for the mail. @param isLacking whether there were none just now */
export const digitsField = ({ say }: Pick<Call, 'say'>, isLacking: boolean): Html => html`
  <label for="number">${say('recovery-first-label')}</label>
  <span class="field">
    <input id="number" name="number" required autofocus autocomplete="off" inputmode="numeric" maxlength="2"
      aria-describedby="number-hint" ${isLacking && html`aria-invalid="true"`}>
  </span>
  ${isLacking && html`<p class="reason" role="alert">${say('recovery-first-missing')}</p>`}
  <p class="hint" id="number-hint">${say('recovery-first-hint')}</p>`
