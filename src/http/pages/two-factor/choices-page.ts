import type { SecondFactorView } from '#core'
import { type Html, html } from '../../kit/html.ts'
import { layout } from '../../kit/layout.ts'
import { document, type Reply } from '../../kit/reply.ts'
import type { Call } from '../../kit/route.ts'
import { codeField } from '../code-field.ts'
import { type LinkStep, linkForm } from './link-form.ts'

type Asking = { token: string; wrong?: { step: LinkStep; reason: string } }

/** What can be done where a second factor is on: other recovery codes, another authenticator, or none any more. */
export function choicesPage(call: Call, { left }: SecondFactorView, { token, wrong }: Asking): Reply {
  const { say } = call
  const title = say('two-factor-on-title')
  const withCode = (step: 'renew' | 'off', button: Html) => {
    const reason = wrong?.step === step ? wrong.reason : undefined
    const field = codeField({
      name: 'code',
      id: `code-${step}`,
      label: say('two-factor-any-code'),
      recovery: true,
      reason,
    })
    return linkForm(call, token, step, html`${field}<p class="actions">${button}</p>`)
  }
  const content = html`
    <section class="card">
      <h1>${title}</h1>
      <p>${say('two-factor-on-text', { left })}</p>
      <h2>${say('two-factor-renew-title')}</h2>
      <p>${say('two-factor-renew-text')}</p>
      ${withCode('renew', html`<button class="button">${say('two-factor-renew')}</button>`)}
      <h2>${say('two-factor-move')}</h2>
      <p>${say('two-factor-move-text')}</p>
      ${linkForm(call, token, 'begin', html`<button class="quiet">${say('two-factor-move')}</button>`)}
      <h2>${say('two-factor-off-title')}</h2>
      <p>${say('two-factor-off-text')}</p>
      ${withCode('off', html`<button class="button danger">${say('two-factor-off')}</button>`)}
    </section>`
  return document(wrong ? 422 : 200, layout(call, { title, content }))
}
