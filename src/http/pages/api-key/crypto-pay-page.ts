import type { ApiKeyOffer, Failure } from '#core'
import { type Html, html } from '../../kit/html.ts'
import { layout } from '../../kit/layout.ts'
import { document, type Reply } from '../../kit/reply.ts'
import type { Call, Say } from '../../kit/route.ts'
import { form } from '../form.ts'
import { proofFields, refusedProof } from '../proof-fields.ts'
import { lineField } from './line-field.ts'
import { API_KEY, addressesField, hidden, originsField } from './make-page.ts'

type Typed = { transfers: 'no' | 'yes'; origins: string; addresses: string; webhook: string }

/** `refused`: why the last try came to nothing; `test`: it was one for a test token. */
type Asking = { token: string; offer: ApiKeyOffer; typed: Typed; refused: Failure | undefined; test: boolean }

/** What a token for Crypto Pay's clients is for, and where its server is told: all that their own bot would ask for. */
export function cryptoPayPage(call: Call, { token, offer, typed, refused, test }: Asking): Reply {
  const { say } = call
  const title = say('api_key-crypto-title')
  const choice = (value: Typed['transfers']) => html`
    <option value="${value}" ${value === typed.transfers && html`selected`}>${say(`api_key-crypto-may-${value}`)}</option>`
  const [mine, tests] = test ? [undefined, refused] : [refused, undefined]
  const blank = { ...typed, origins: '', webhook: '' }
  const content = html`
    <section class="card">
      <h1>${title}</h1>
      <p>${say('api_key-crypto-text', { shop: offer.shop })}</p>
      ${form(
        call,
        API_KEY,
        html`${hidden(token, 'crypto_make')}
        <label for="transfers">${say('api_key-crypto-may')}</label>
        <span class="field"><select id="transfers" name="transfers">${choice('no')}${choice('yes')}</select></span>
        ${webhookField(say, 'webhook', test ? '' : typed.webhook, mine)}
        ${originsField(say, 'origins', test ? '' : typed.origins, mine)}
        ${addressesField(say, typed.addresses, mine)}
        <div class="another">${proofFields(call, { takesCode: offer.takesCode, recovery: false }, refusedProof(mine, say))}</div>
        <p class="actions"><button class="button">${say('api_key-crypto-submit')}</button></p>`,
      )}
    </section>
    <section class="card">
      <h2>${say('api_key-crypto-test')}</h2>
      <p>${say('api_key-crypto-test-text')}</p>
      ${form(call, API_KEY, testFields(say, token, test ? typed : blank, tests))}
    </section>`
  return document(refused ? 422 : 200, layout(call, { title, content, scripts: ['password.js'] }))
}

const testFields = (say: Say, token: string, { webhook, origins }: Typed, refused: Failure | undefined): Html => html`
  ${hidden(token, 'crypto_test')}
  ${webhookField(say, 'test-webhook', webhook, refused)}
  ${originsField(say, 'test-origins', origins, refused)}
  <p class="actions"><button class="button quiet">${say('api_key-crypto-test-submit')}</button></p>`

const webhookField = (say: Say, id: string, value: string, refused: Failure | undefined): Html =>
  lineField({
    ...{ id, name: 'webhook', label: say('api_key-webhook'), hint: say('api_key-webhook-hint'), value },
    placeholder: 'https://shop.example/secret-path',
    reason: refused?.code === 'webhook_url_refused' ? say('api_key-webhook-wrong') : undefined,
  })
