import { z } from 'zod'
import { API_SCOPES, type ApiScope, type Failure } from '#core'
import type { Reply } from '../kit/reply.ts'
import { type Call, defineRoute } from '../kit/route.ts'
import { API_KEY, makePage } from '../pages/api-key/make-page.ts'
import { shownPage } from '../pages/api-key/shown-page.ts'
import { doorstep, speaking } from '../pages/link-page.ts'
import { linkProblemPage } from '../pages/link-problem.ts'
import { refusalPage } from '../pages/refusal.ts'

const fields = z.object({
  token: z.string().max(128),
  step: z.enum(['open', 'make', 'test']),
  may: z.enum(['ask', 'refund', 'look']).default('ask'),
  origins: z.string().max(2000).default(''),
  password: z.string().max(4096).default(''),
  code: z.string().max(64).default(''),
})
type Fields = z.output<typeof fields>

/** What a key may do: ask for money and look; give back what was paid, too; or only look. */
const SCOPES: Record<Fields['may'], readonly ApiScope[]> = {
  ask: API_SCOPES.filter((scope) => scope !== 'refunds:write'),
  refund: API_SCOPES,
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

async function open(call: Call, { token, may, origins }: Fields, refused?: Failure): Promise<Reply> {
  const offer = await call.deps.core.getApiKeyOffer({ token })
  if (!offer.ok) return linkProblemPage(call, 'api_key', offer.failure)
  const theirs = speaking(call, offer.value.locale)
  const { shop, takesCode } = offer.value
  return makePage(theirs, { token, may, shop, takesCode, origins, refused })
}

/** A test key reaches no money: one tap makes it. */
async function makeTest(call: Call, { token }: Fields): Promise<Reply> {
  const made = await call.deps.core.makeTestKey({ token })
  return made.ok ? shownPage(speaking(call, made.value.locale), made.value) : notMade(call, made.failure)
}

async function make(call: Call, given: Fields): Promise<Reply> {
  const { token, password, code, may, origins } = given
  // As people copy them out of a browser: with the slash behind, and on lines of their own.
  const returnOrigins = origins.split(/[\s,]+/).flatMap((one) => (one ? [one.replace(/\/$/, '')] : []))
  const made = await call.deps.core.makeApiKey({ token, password, code, scopes: SCOPES[may], returnOrigins })
  if (made.ok) return shownPage(speaking(call, made.value.locale), made.value)
  if (AGAIN.has(made.failure.code)) return open(call, given, made.failure)
  return notMade(call, made.failure)
}

/** After these the form is asked again, with what was chosen. */
const AGAIN: ReadonlySet<Failure['code']> = new Set<Failure['code']>([
  'auth_failed',
  'code_invalid',
  'code_used',
  'return_url_refused',
])

function notMade(call: Call, failure: Failure): Reply {
  if (failure.code !== 'too_many_keys') return linkProblemPage(call, 'api_key', failure)
  return refusalPage(call, 'too_many_keys', { text: [call.say('too_many_keys-text', { most: failure.most })] })
}

const STEPS = { open, make, test: makeTest } as const satisfies Record<
  Fields['step'],
  (call: Call, given: Fields) => Promise<Reply>
>

export default [door, page]
