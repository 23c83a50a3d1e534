import { z } from 'zod'
import { API_SCOPES, type ApiScope, CRYPTO_PAY_SCOPES, type Failure, KEY_OVERLAPS, type KeyOverlap } from '#core'
import type { Reply } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { typedCode } from '../kit/typed-code.ts'
import { cryptoPayPage } from '../pages/api-key/crypto-pay-page.ts'
import { API_KEY, makePage } from '../pages/api-key/make-page.ts'
import { replacePage } from '../pages/api-key/replace-page.ts'
import { shownPage } from '../pages/api-key/shown-page.ts'
import { doorstep, speaking } from '../pages/link-page.ts'
import { linkProblemPage } from '../pages/link-problem.ts'
import { refusalPage } from '../pages/refusal.ts'

const OVERLAPS = Object.keys(KEY_OVERLAPS) as [KeyOverlap, ...KeyOverlap[]]

const fields = z.object({
  token: z.string().max(128),
  step: z.enum(['open', 'make', 'test', 'choose', 'replace', 'crypto', 'crypto_make', 'crypto_test']),
  may: z.enum(['ask', 'refund', 'payout', 'look']).default('ask'),
  name: z.string().max(200).default(''),
  origins: z.string().max(2000).default(''),
  addresses: z.string().max(1000).default(''),
  transfers: z.enum(['no', 'yes']).default('no'),
  webhook: z.string().max(500).default(''),
  which: z.string().max(64).default(''),
  overlap: z.enum(OVERLAPS).default('day'),
  password: z.string().max(4096).default(''),
  code: typedCode.default(''),
})
type Fields = z.output<typeof fields>

/** What a key may do: ask for money and look; give back what was paid, too; or only look. */
const SCOPES: Record<Fields['may'], readonly ApiScope[]> = {
  ask: API_SCOPES.filter((scope) => scope !== 'refunds:write' && scope !== 'payouts:write'),
  refund: API_SCOPES.filter((scope) => scope !== 'payouts:write'),
  payout: API_SCOPES,
  look: API_SCOPES.filter((scope) => scope.endsWith(':read')),
}

/** What the link out of the chat opens: nothing, until its script hands the token over. */
const door = defineRoute({
  method: 'get',
  path: API_KEY,
  audience: 'people',
  run: (call) => doorstep(call, { path: API_KEY }),
})

/** Where a key of the merchant API is made, and shown once: its secret is in this page's answer and nowhere else (API-01). */
const page = defineRoute({
  method: 'post',
  path: API_KEY,
  audience: 'people',
  body: fields,
  run: (call) => STEPS[call.body.step](call, call.body),
})

async function open(call: Call, given: Fields, refused?: Failure): Promise<Reply> {
  const offer = await call.deps.core.getApiKeyOffer({ token: given.token })
  if (!offer.ok) return linkProblemPage(call, 'api_key', offer.failure)
  const { token, may, name, origins, addresses, step } = given
  const typed = { may, name, origins, addresses }
  const asked = { token, offer: offer.value, typed, refused, test: step === 'test' }
  return makePage(speaking(call, offer.value.locale, offer.value.phrase), asked)
}

async function choose(call: Call, { token, which, overlap }: Fields, refused?: Failure): Promise<Reply> {
  const offer = await call.deps.core.getApiKeyOffer({ token })
  if (!offer.ok) return linkProblemPage(call, 'api_key', offer.failure)
  return replacePage(speaking(call, offer.value.locale, offer.value.phrase), {
    token,
    offer: offer.value,
    which,
    overlap,
    refused,
  })
}

/** A test key reaches no money: one tap makes it. */
async function makeTest(call: Call, given: Fields): Promise<Reply> {
  const { token, name, origins } = given
  const made = await call.deps.core.makeTestKey({ token, name, returnOrigins: originsIn(origins) })
  if (made.ok) return shownPage(speaking(call, made.value.locale), made.value)
  return AGAIN.has(made.failure.code) ? open(call, given, made.failure) : notMade(call, made.failure)
}

async function make(call: Call, given: Fields): Promise<Reply> {
  const { token, password, code, may, name, origins, addresses } = given
  const terms = { name, returnOrigins: originsIn(origins), addresses: listed(addresses), scopes: SCOPES[may] }
  const made = await call.deps.core.makeApiKey({ token, password, code, ...terms })
  if (made.ok) return shownPage(speaking(call, made.value.locale), made.value)
  return AGAIN.has(made.failure.code) ? open(call, given, made.failure) : notMade(call, made.failure)
}

async function replace(call: Call, given: Fields): Promise<Reply> {
  const { token, password, code, which, overlap } = given
  const replaces = { id: which, overlap }
  const made = await call.deps.core.makeApiKey({ token, password, code, scopes: [], replaces })
  if (made.ok) return shownPage(speaking(call, made.value.locale), made.value)
  return AGAIN.has(made.failure.code) ? choose(call, given, made.failure) : notMade(call, made.failure)
}

/** The form for a token of a Crypto Pay client, which is a key of its own kind. */
async function crypto(call: Call, given: Fields, refused?: Failure): Promise<Reply> {
  const offer = await call.deps.core.getApiKeyOffer({ token: given.token })
  if (!offer.ok) return linkProblemPage(call, 'api_key', offer.failure)
  const { token, transfers, origins, addresses, webhook, step } = given
  const typed = { transfers, origins, addresses, webhook }
  const asked = { token, offer: offer.value, typed, refused, test: step === 'crypto_test' }
  return cryptoPayPage(speaking(call, offer.value.locale, offer.value.phrase), asked)
}

const webhookIn = (text: string) => (text.trim() === '' ? {} : { webhookUrl: text.trim() })

async function makeCrypto(call: Call, given: Fields): Promise<Reply> {
  const { token, password, code, name, transfers, origins, addresses, webhook } = given
  const scopes = CRYPTO_PAY_SCOPES.filter((one) => transfers === 'yes' || one !== 'crypto_pay_transfers:write')
  const terms = { name, returnOrigins: originsIn(origins), addresses: listed(addresses), ...webhookIn(webhook), scopes }
  const made = await call.deps.core.makeApiKey({ token, password, code, ...terms })
  if (made.ok) return shownPage(speaking(call, made.value.locale), made.value)
  return AGAIN.has(made.failure.code) ? crypto(call, given, made.failure) : notMade(call, made.failure)
}

async function makeCryptoTest(call: Call, given: Fields): Promise<Reply> {
  const { token, origins, webhook } = given
  const asked = { token, cryptoPay: true, returnOrigins: originsIn(origins), ...webhookIn(webhook) }
  const made = await call.deps.core.makeTestKey(asked)
  if (made.ok) return shownPage(speaking(call, made.value.locale), made.value)
  return AGAIN.has(made.failure.code) ? crypto(call, given, made.failure) : notMade(call, made.failure)
}

/** As people copy them out of a browser or a console: on lines of their own, or with commas. */
const listed = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean)

/** With the slash behind, too. */
const originsIn = (text: string): string[] => listed(text).map((one) => one.replace(/\/$/, ''))

/** After these the form is asked again, with what was chosen. */
const AGAIN: ReadonlySet<Failure['code']> = new Set<Failure['code']>([
  'auth_failed',
  'code_invalid',
  'code_used',
  'return_url_refused',
  'addresses_invalid',
  'addresses_needed',
  'webhook_url_refused',
])

function notMade(call: Call, failure: Failure): Reply {
  if (failure.code !== 'too_many_keys') return linkProblemPage(call, 'api_key', failure)
  return refusalPage(call, 'too_many_keys', { text: [call.say('too_many_keys-text', { most: failure.most })] })
}

const STEPS = {
  ...{ open, make, test: makeTest, choose, replace },
  ...{ crypto, crypto_make: makeCrypto, crypto_test: makeCryptoTest },
} as const satisfies Record<Fields['step'], (call: Call, given: Fields) => Promise<Reply>>

export default [door, page]
