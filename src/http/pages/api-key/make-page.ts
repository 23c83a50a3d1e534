import type { ApiKeyOffer, Failure } from '#core'
import { type Html, html } from '../../kit/html.ts'
import { layout } from '../../kit/layout.ts'
import { document, type Reply } from '../../kit/reply.ts'
import type { Call, Say } from '../../kit/route.ts'
import { form } from '../form.ts'
import { proofFields, refusedProof } from '../proof-fields.ts'
import { lineField } from './line-field.ts'

export const API_KEY = '/api-key'

/** What was typed into the form, to be there when it is asked again. */
export type Typed = { may: 'ask' | 'refund' | 'payout' | 'look'; name: string; origins: string; addresses: string }

/** `refused`: why the last try came to nothing; `test`: it was one for a test key. */
type Asking = { token: string; offer: ApiKeyOffer; typed: Typed; refused: Failure | undefined; test: boolean }

/** What the key is for, and the password of whoever makes it, with a code where the second factor is on. */
export function makePage(call: Call, { token, offer, typed, refused, test }: Asking): Reply {
  const { say } = call
  const title = say('api_key-title')
  const choice = (value: Typed['may']) => html`
    <option value="${value}" ${value === typed.may && html`selected`}>${say(`api_key-may-${value}`)}</option>`
  const mine = test ? undefined : refused
  const content = html`
    <section class="card">
      <h1>${title}</h1>
      <p>${say('api_key-text', { shop: offer.shop })}</p>
      ${form(
        call,
        API_KEY,
        html`${hidden(token, 'make')}
        <label for="may">${say('api_key-may')}</label>
        <span class="field"><select id="may" name="may">${choice('ask')}${choice('refund')}${choice('payout')}${choice('look')}</select></span>
        ${nameField(say, 'name', typed.name)}
        ${originsField(say, 'origins', typed.origins, mine)}
        ${addressesField(say, typed.addresses, mine)}
        <div class="another">${proofFields(call, { takesCode: offer.takesCode, recovery: false }, refusedProof(mine, say))}</div>
        <p class="actions"><button class="button">${say('api_key-submit')}</button></p>`,
      )}
    </section>
    ${offer.replaceable.length > 0 && replaceSection(call, token)}
    ${cryptoPaySection(call, token)}
    <section class="card">
      <h2>${say('api_key-test')}</h2>
      <p>${say('api_key-test-text')}</p>
      ${form(
        call,
        API_KEY,
        html`${hidden(token, 'test')}
        ${originsField(say, 'test-origins', test ? typed.origins : '', test ? refused : undefined)}
        <p class="actions"><button class="button quiet">${say('api_key-test-submit')}</button></p>`,
      )}
    </section>`
  return document(refused ? 422 : 200, layout(call, { title, content, scripts: ['password.js'] }))
}

export const hidden = (token: string, step: string): Html =>
  html`<input type="hidden" name="token" value="${token}"><input type="hidden" name="step" value="${step}">`

/** The way to another form: a key in the place of one there is. */
const replaceSection = (call: Call, token: string): Html => html`
  <section class="card">
    <h2>${call.say('api_key-replace')}</h2>
    <p>${call.say('api_key-replace-text')}</p>
    ${form(call, API_KEY, html`${hidden(token, 'choose')}<p class="actions"><button class="button quiet">${call.say('api_key-replace-open')}</button></p>`)}
  </section>`

/** The way to a token that clients of Crypto Pay show, for shops that move over. */
const cryptoPaySection = (call: Call, token: string): Html => html`
  <section class="card">
    <h2>${call.say('api_key-crypto')}</h2>
    <p>${call.say('api_key-crypto-short')}</p>
    ${form(call, API_KEY, html`${hidden(token, 'crypto')}<p class="actions"><button class="button quiet">${call.say('api_key-crypto-open')}</button></p>`)}
  </section>`

const nameField = (say: Say, id: string, value: string): Html =>
  lineField({ id, name: 'name', label: say('api_key-name'), hint: say('api_key-name-hint'), value })

export const originsField = (say: Say, id: string, value: string, refused: Failure | undefined): Html =>
  lineField({
    ...{ id, name: 'origins', label: say('api_key-origins'), hint: say('api_key-origins-hint'), value },
    placeholder: 'https://shop.example',
    reason: refused?.code === 'return_url_refused' ? say('api_key-origins-wrong') : undefined,
  })

export const addressesField = (say: Say, value: string, refused: Failure | undefined): Html =>
  lineField({
    ...{
      id: 'addresses',
      name: 'addresses',
      label: say('api_key-addresses'),
      hint: say('api_key-addresses-hint'),
      value,
    },
    placeholder: '203.0.113.7 2001:db8::/48',
    reason: addressesReason(say, refused),
  })

function addressesReason(say: Say, refused: Failure | undefined): string | undefined {
  if (refused?.code === 'addresses_needed') return say('api_key-addresses-needed')
  if (refused?.code !== 'addresses_invalid') return undefined
  return say('api_key-addresses-wrong', { wrong: refused.wrong, most: refused.most })
}
