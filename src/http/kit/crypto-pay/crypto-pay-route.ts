import type { z } from 'zod'
import { type ApiScope, type Core, type Failure, isLiveKey, NOTE_MAX, type Result } from '#core'
import type { HttpDeps } from '../../deps.ts'
import { admitBy } from '../api/admission.ts'
import { retryAfter } from '../api/refusal.ts'
import { Refused } from '../refused.ts'
import type { Reply } from '../reply.ts'
import { type Call, defineRoute, type Route } from '../route.ts'
import { givenIn } from './asked.ts'
import { refusedAs, refusedFor, succeeded } from './envelope.ts'
import { Unlike } from './unlike.ts'

/** Where clients of Crypto Pay are pointed at: they put `api/` and a method's name behind it. */
export const CRYPTO_PAY = '/crypto-pay'
const TOKEN = 'crypto-pay-api-token'

/** A call of one method, read: only what its schema allows is in `given`. */
type Asked<Given> = { core: Core; deps: HttpDeps; key: string; live: boolean; given: Given }

type Method<Given extends z.ZodType> = {
  name: string
  scope: ApiScope
  /** Its parameters, all of them text, as they stand behind a `?`. */
  given: Given
  run(asked: Asked<z.output<Given>>): Promise<Result<unknown>> | Result<unknown>
}

/**
 * Declares a method of the surface for Crypto Pay's clients: by GET and POST alike, for their clients ask by either. The
 * token is asked for before anything else is looked at, as by the merchant API, and by the same brakes.
 */
export const defineCryptoPay = <Given extends z.ZodType>(method: Method<Given>): Route[] =>
  (['get', 'post'] as const).map((verb) =>
    defineRoute({
      ...{ method: verb, path: `${CRYPTO_PAY}/api/${method.name}`, audience: 'crypto_pay', body: 'raw' },
      meet: (call) => meet(call, method.scope),
      run: (call) => answer(call, method),
    }),
  )

async function meet(call: Call, scope: ApiScope): Promise<Reply | null> {
  const refused = await admitBy(call, tokenOf(call), { scope })
  return refused ? refusal(call, refused) : null
}

function tokenOf({ header }: Pick<Call, 'header'>): string {
  const token = header(TOKEN) ?? ''
  if (!/^[\x21-\x7e]{1,200}$/.test(token)) throw new Refused('api_key_invalid')
  return token
}

async function answer<Given extends z.ZodType>(call: Call<'raw'>, method: Method<Given>): Promise<Reply> {
  const { deps, requestId } = call
  try {
    const key = tokenOf(call)
    const given = parsed(method.given, givenIn(call))
    const result = await method.run({ core: deps.core, deps, key, live: isLiveKey(key), given })
    return result.ok ? succeeded(result.value) : refusal(call, result.failure)
  } catch (error) {
    if (!(error instanceof Unlike)) throw error
    return refusedAs(error.code, error.reason, { requestId, message: error.message, param: error.param })
  }
}

/** What a schema makes of the parameters; what is wrong with them is said by the first that is. */
function parsed<Given extends z.ZodType>(schema: Given, said: Readonly<Record<string, string>>): z.output<Given> {
  const read = schema.safeParse(said)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const param = unknown ?? String(issue?.path[0] ?? '')
  if (unknown !== undefined) throw new Unlike('PARAM_UNKNOWN', 'There is no such parameter', { param })
  if (said[param] !== undefined) throw new Refused('malformed', { param })
  throw new Unlike(`${param.toUpperCase()}_REQUIRED`, 'This parameter is required', { param })
}

/** What the core refused, with what helps to put it right. */
function refusal({ requestId, deps }: Call, failure: Failure): Reply {
  const message = MESSAGES[failure.code]
  const param = PARAMS[failure.code]
  return refusedFor(failure.code, { requestId, message, param, retryAfterSeconds: retryAfter(failure, deps.now()) })
}

/** Which parameter of the protocol a refusal of the core is about. */
const PARAMS: Partial<Record<Failure['code'], string>> = {
  return_url_refused: 'paid_btn_url',
  payee_not_found: 'user_id',
  reference_taken: 'spend_id',
  idempotency_mismatch: 'spend_id',
  idempotency_busy: 'spend_id',
  amount_too_small: 'amount',
  amount_too_large: 'amount',
}

/** Where the title of our own code would not say what to do here. */
const MESSAGES: Partial<Record<Failure['code'], string>> = {
  api_key_invalid: 'No token, an unknown one, or one that was revoked. It begins with okp_live_cp_ or okp_test_cp_',
  scope_missing: 'This token cannot do that. Make one for Crypto Pay clients in the chat: /merchant, API keys',
  payouts_off: 'The owner of the shop has not turned Crypto Pay transfers on in the chat: /merchant, API keys',
  reference_taken: 'This spend_id stands for another transfer, for ever',
  idempotency_mismatch: 'This spend_id stands for another transfer, for ever',
  return_url_refused: 'paid_btn_url has to be on an address that was registered when the token was made',
  text_too_long: `A description, or a comment, has at most ${NOTE_MAX} characters`,
  payee_not_found: 'Nobody with this Telegram id has an OKPay account',
}
