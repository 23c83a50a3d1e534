import { z } from 'zod'
import { type ApiScope, type ConnectScope, type Core, type Failure, isLiveKey, type Result } from '#core'
import type { HttpDeps } from '../../deps.ts'
import { Refused } from '../refused.ts'
import { json, type Reply } from '../reply.ts'
import { type Call, defineRoute, type Route } from '../route.ts'
import { MalformedJson, parseStrictJson } from '../strict-json.ts'
import { createKeyLimit } from './key-limit.ts'
import { refusal } from './refusal.ts'
import { refTo } from './shapes.ts'
import { createWrongKeys, type WrongKeys } from './wrong-keys.ts'

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
  401: 'No API key, an unknown one, or one that was revoked',
  403: 'The key does not allow this',
  413: 'More than 64 KiB',
  429: 'Too many requests with this key; `Retry-After` says when to go on',
  503: 'Something of ours is down; send it again later',
}
const PROBLEMS_OF_POST = {
  409: 'The first request of this idempotency key is not done yet, or what it names is taken',
  422: 'Well-formed, but not acceptable, or the idempotency key stands for another request',
}

type Brakes = { pace: (key: string) => void; wrong: WrongKeys }
const brakes = new WeakMap<HttpDeps, Brakes>()

/** One process counts for all its routes. */
function brakesOf(deps: HttpDeps): Brakes {
  const there = brakes.get(deps) ?? { pace: createKeyLimit(deps.now), wrong: createWrongKeys(deps.now) }
  brakes.set(deps, there)
  return there
}

/**
 * Declares a route of the merchant API: the key, its pace, the idempotency key, and body and query by their schemas, all
 * before the route itself runs. What it may do is decided by the core, in the transaction that does it.
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
      headers: headersOf(method),
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
    async run(call) {
      const asked = read(call, route)
      const result = await route.run(asked)
      const code = result.ok ? null : result.failure.code
      // A card's number is refused before anybody looks at the key.
      if (code !== 'card_number')
        brakesOf(call.deps).wrong.note(call.source, asked.key, code === null || !UNPROVEN.has(code))
      return result.ok ? answer(route, result.value) : refusal(call, result.failure)
    },
  })
}

/** Of what nobody knows who asks. */
const UNPROVEN: ReadonlySet<Failure['code']> = new Set(['api_key_invalid', 'connect_auth_failed'])

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
  { method, body, query }: Pick<ApiRoute<Body, Query, z.ZodType>, 'method' | 'body' | 'query'>,
): Asked<z.output<Body>, z.output<Query>> {
  const { deps, params } = call
  const key = keyOf(call)
  const { pace, wrong } = brakesOf(deps)
  wrong.look(call.source, key)
  pace(key)
  return {
    ...{ core: deps.core, deps, key, live: isLiveKey(key), params },
    idempotencyKey: method === 'post' ? idempotencyKeyOf(call) : '',
    body: (body ?? NOTHING).parse(bodyOf(call)) as z.output<Body>,
    query: (query ?? NOTHING).parse(queryOf(call)) as z.output<Query>,
  }
}

function keyOf({ header }: Call<'raw'>): string {
  const [, key] = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(header('authorization') ?? '') ?? []
  if (key === undefined) throw new Refused('api_key_invalid')
  return key
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
