import type { Failure } from '#core'
import { type Html, html } from '../kit/html.ts'
import type { Call } from '../kit/route.ts'

/** Where the payment PIN is typed in a browser; `wrong`: why the last one was not taken. */
export function pinField({ say }: Call, wrong: Failure | undefined): Html {
  const reason = wrong?.code === 'auth_failed' && say('checkout-here-pin-wrong', { tries: wrong.triesLeft })
  const described = reason ? 'pin-reason' : 'pin-hint'
  return html`
    <label for="pin">${say('checkout-here-pin')}</label>
    <span class="field">
      <input id="pin" name="pin" type="password" required autofocus inputmode="numeric" pattern="[0-9]{6}" maxlength="6"
        autocomplete="off" data-secret aria-describedby="${described}" ${reason && html`aria-invalid="true"`}>
    </span>
    ${reason ? html`<p class="reason" id="pin-reason" role="alert">${reason}</p>` : html`<p class="hint" id="pin-hint">${say('checkout-here-pin-hint')}</p>`}`
}
