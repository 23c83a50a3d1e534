import { z } from 'zod'
import { type ApiScope, type ConnectScope, type Core, isLiveKey, type Result, type Signed } from '#core'
import type { HttpDeps } from '../../deps.ts'
import { Refused } from '../refused.ts'
import { json, type Reply } from '../reply.ts'
import { type Call, defineRoute, type Route } from '../route.ts'
import { MalformedJson, parseStrictJson } from '../strict-json.ts'
import { admit, keyOf } from './admission.ts'
import { cardNumberIn } from './card-number-in.ts'
import { refusal } from './refusal.ts'
import { refTo } from './shapes.ts'
import { SIGNED_HEADERS, signedOf } from './signed.ts'

/** API-08. */
const BODY_MAX_BYTES = 64 * 1024
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/
const NOTHING = z.strictObject({})

/** What a request of the merchant API is once it was read: only what its schemas allow is in it. */
export type Asked<Body, Query> = {
  core: Core
  deps: HttpDeps
  key: string
  /** What the key says of itself: whether money is behind it. A key reaches its own mode alone. */
  live: boolean
  params: Readonly<Record<string, string>>
  body: Body
  query: Query
  /** On every POST, and nowhere else (IDM-01). */
  idempotencyKey: string
  /** Where a route takes signed requests alone (API-02): what this one was signed with. */
  signed: Signed | null
}

/** The answer's body. `replayed`: it is what was answered the first time. */
export type Answered<Body = object> = { body: Body; replayed?: boolean }

type ApiRoute<Body extends z.ZodType, Query extends z.ZodType, Answer extends z.ZodType> = {
  method: 'get' | 'post' | 'delete'
  path: string
  /** What its key has to allow; of an access token, what its person did. Null: nothing in particular. */
  scope: ApiScope | ConnectScope | null
  /** Who shows it: a shop its key, or an app the access token of somebody's connection. */
  by?: 'connection'
  /** It takes money from somebody: a refusal with 402 is a payment that was declined, and says so as `decline_code`. */
  declines?: true
  /** Its requests are signed besides (API-02). */
  signed?: true
  summary: string
  params?: Readonly<Record<string, string>>
  /** What may stand behind the `?`, as it is documented. */
  query?: Query
  body?: Body
  /** What a success is answered with; its shape is named in `shapes.ts`. */
  success: { status: 200 | 201; is: string; body: Answer }
  run(asked: Asked<z.output<Body>, z.output<Query>>): Promise<Result<Answered<z.output<Answer>>>>
}

const PROBLEMS_OF_ALL = {
  400: 'Not well-formed, or with a field or parameter that is not there; `param` names it',
  401: 'No API key, an unknown one, or one that was revoked; asked before anything else is',
  403: 'The key does not allow this, or not from this address',
  413: 'More than 64 KiB',
  429: 'Too many requests with this key; `Retry-After` says when to go on',
  503: 'Something of ours is down or too busy; `Retry-After` says when to send it again',
}
const PROBLEMS_OF_POST = {
  409: 'The first request of this idempotency key is not done yet, or what it names is taken',
  422: 'Well-formed, but not acceptable, or the idempotency key stands for another request',
}

/**
 * Declares a route of the merchant API: the key and its pace, before the body is read; then the idempotency key, and body
 * and query by their schemas; then the route itself. What it may do is decided by the core, in the transaction that does it.
 */
export function defineApiRoute<
  Answer extends z.ZodType,
  Body extends z.ZodType = typeof NOTHING,
  Query extends z.ZodType = typeof NOTHING,
>(route: ApiRoute<Body, Query, Answer>): Route {
  const { method, path, params, body, query } = route
  return defineRoute({
    ...{ method, path, audience: 'machines', body: 'raw' },
    api: {
      summary: `${route.summary}. ${needsOf(route)}`,
      keyed: true,
      headers: { ...headersOf(method), ...(route.signed && SIGNED_HEADERS) },
      ...(params && { params }),
      ...(body && { body }),
      ...(query && { query }),
      answers: {
        [route.success.status]: { is: route.success.is, schema: refTo(route.success.body) },
        ...PROBLEMS_OF_ALL,
        ...((params || query) && { 404: 'There is none, or it is of another shop' }),
        ...(method === 'post' && PROBLEMS_OF_POST),
      },
    },
    meet: (call) => admit(call, route),
    async run(call) {
      const asked = read(call, route)
      const result = await route.run(asked)
      if (result.ok) return answer(route, result.value)
      const param = result.failure.code === 'card_number' ? cardNumberIn(asked) : undefined
      return refusal(call, result.failure, { declines: route.declines, param })
    },
  })
}

function needsOf({ by, scope }: { by?: 'connection'; scope: string | null }): string {
  const shown = by ? 'an access token' : 'a key'
  return scope === null ? `Needs ${shown}` : `Needs ${shown} with ${scope}`
}

const headersOf = (method: Route['method']): Record<string, string> =>
  method === 'post'
    ? { 'idempotency-key': 'Names the request: 1 to 255 printable characters, the same when it is sent again' }
    : {}

function read<Body extends z.ZodType, Query extends z.ZodType>(
  call: Call<'raw'>,
  { method, body, query, signed }: Pick<ApiRoute<Body, Query, z.ZodType>, 'method' | 'body' | 'query' | 'signed'>,
): Asked<z.output<Body>, z.output<Query>> {
  const { deps, params } = call
  const key = keyOf(call)
  return {
    ...{ core: deps.core, deps, key, live: isLiveKey(key), params },
    idempotencyKey: method === 'post' ? idempotencyKeyOf(call) : '',
    signed: signed ? signedOf(call, method) : null,
    body: (body ?? NOTHING).parse(bodyOf(call)) as z.output<Body>,
    query: (query ?? NOTHING).parse(queryOf(call)) as z.output<Query>,
  }
}

function idempotencyKeyOf({ header }: Call<'raw'>): string {
  const key = header('idempotency-key') ?? ''
  if (!IDEMPOTENCY_KEY.test(key)) throw new Refused('idempotency_key_missing', { param: 'Idempotency-Key' })
  return key
}

function bodyOf({ body }: Call<'raw'>): unknown {
  if (body.length > BODY_MAX_BYTES) throw new Refused('body_too_large')
  if (body.length === 0) return {}
  try {
    return parseStrictJson(body)
  } catch (error) {
    throw error instanceof MalformedJson ? new Refused('malformed') : error
  }
}

/** A parameter that is there twice could be read in two ways, and is refused. */
function queryOf({ path }: Call<'raw'>): Record<string, string> {
  const said = [...new URL(path, 'http://here').searchParams]
  const twice = said.find(([name], at) => said.findIndex(([other]) => other === name) !== at)
  if (twice) throw new Refused('malformed', { param: twice[0] })
  return Object.fromEntries(said)
}

const answer = ({ success }: { success: { status: number } }, { body, replayed }: Answered<unknown>): Reply => ({
  ...json(success.status, body),
  headers: { 'cache-control': 'no-store', ...(replayed && { 'idempotent-replayed': 'true' }) },
})
