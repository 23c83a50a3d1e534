import type { NewAuthenticator } from '#core'
import { type Html, html } from '../../kit/html.ts'
import { layout } from '../../kit/layout.ts'
import { document, type Reply } from '../../kit/reply.ts'
import type { Call } from '../../kit/route.ts'
import { codeField } from '../code-field.ts'
import { passwordField } from '../password-field.ts'
import { keyShown } from './key-shown.ts'
import { linkForm } from './link-form.ts'

/** Why the last try was refused, and at which of the two fields. */
export type Wrong = { field: 'code' | 'proof'; reason: string }

type Asking = { token: string; on: boolean; wrong?: Wrong }

/** Sets an authenticator up: the picture and the key, shown once, and the first code of it. */
export function authenticatorPage(call: Call, shown: NewAuthenticator, token: string): Reply {
  const { say } = call
  const { on } = shown
  const steps = html`
    <p>${say(on ? 'two-factor-move-why' : 'two-factor-why')}</p>
    <ol class="steps"><li>${say('two-factor-app')}</li><li>${say('two-factor-scan')}</li></ol>
    ${keyShown(call, shown)}
    <p class="hint">${say('two-factor-once')}</p>`
  return page(call, 200, { token, on }, steps)
}

/** Asks for the code once more. The key is not shown again: the app has it, or begins anew (TFA-03). */
export function onceMorePage(call: Call, asking: Asking): Reply {
  const { say } = call
  const anew = html`<p>${say('two-factor-scanned')}</p>
    ${linkForm(call, asking.token, 'begin', html`<button class="quiet">${say('two-factor-another')}</button>`)}`
  return page(call, 422, asking, anew)
}

function page(call: Call, status: number, asking: Asking, above: Html): Reply {
  const { say } = call
  const { token, on, wrong } = asking
  const title = say(on ? 'two-factor-move-title' : 'two-factor-title')
  const reasonAt = (field: Wrong['field']) => (wrong?.field === field ? wrong.reason : undefined)
  const first = codeField({
    name: 'code',
    label: say(on ? 'two-factor-new-code' : 'two-factor-code'),
    hint: say('two-factor-code-hint'),
    focused: wrong?.field === 'code',
    reason: reasonAt('code'),
  })
  const content = html`
    <section class="card">
      <h1>${title}</h1>
      ${above}
      ${linkForm(
        call,
        token,
        'confirm',
        html`${first}<div class="another">${proofField(call, on, reasonAt('proof'))}</div>
        <p class="actions"><button class="button">${say(on ? 'two-factor-move-confirm' : 'two-factor-confirm')}</button></p>`,
      )}
    </section>`
  return document(
    status,
    layout(call, { title, content, scripts: on ? ['recovery-codes.js'] : ['password.js', 'recovery-codes.js'] }),
  )
}

/** What shows that it is the owner: the old authenticator, or the password while there is none. */
const proofField = (call: Call, on: boolean, reason: string | undefined): Html =>
  on
    ? codeField({
        name: 'proof',
        label: call.say('two-factor-old-code'),
        recovery: true,
        focused: reason !== undefined,
        reason,
      })
    : passwordField({
        call,
        label: call.say('password-current'),
        autocomplete: 'current-password',
        focused: reason !== undefined,
        reason,
      })
