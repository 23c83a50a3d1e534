import { Html, html } from '../../kit/html.ts'
import { qrSvg } from '../../kit/qr-svg.ts'
import type { Call } from '../../kit/route.ts'

/** An authenticator's secret, as a picture to scan and as letters to type: on a page, and only while it is set up. */
export const keyShown = ({ say }: Call, { secret, uri }: { secret: string; uri: string }): Html => html`
  <div class="qr" role="img" aria-label="${say('two-factor-picture')}">${new Html(qrSvg(uri))}</div>
  <p>${say('two-factor-type')}</p>
  <p><code class="key" id="key">${secret.match(/.{1,4}/g)?.join(' ') ?? secret}</code></p>
  <p class="beside">
    <button type="button" class="quiet" id="copy" data-copies="${secret}" data-done="${say('two-factor-codes-copied')}" hidden>${say('two-factor-codes-copy')}</button>
  </p>`
