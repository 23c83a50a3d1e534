import { pipeline } from 'node:stream'
import express, { type IRouter, type Request, type RequestHandler, type Response } from 'express'
import { z } from 'zod'
import type { HttpDeps } from '../deps.ts'
import { limitAddress } from './address-limit.ts'
import { createCsrf } from './csrf.ts'
import { localeOf } from './locale.ts'
import { readMultipart } from './multipart.ts'
import { networkOf } from './network.ts'
import { Refused } from './refused.ts'
import type { Reply } from './reply.ts'
import type { Call, Route } from './route.ts'
import { isSameSite } from './same-site.ts'
import { sessionCookie } from './session-cookie.ts'
import { atTheDoor, visitOf } from './visit.ts'
import { requestIdOf } from './watch.ts'

const RAW_MAX_BYTES = 256 * 1024
const FORM_MAX_BYTES = 8 * 1024
/** Three files of the largest size, and what is around them. */
const FILES_MAX_BYTES = 31 * 1024 * 1024
const POLICY = 'Content-Security-Policy'

/** Puts the routes into the app: limits, body, checks, then the route itself. */
export function mountRoutes(app: IRouter, routes: readonly Route[], deps: HttpDeps): void {
  const publicUrl = new URL(deps.publicUrl)
  const csrf = createCsrf(deps.csrfKey, publicUrl.protocol === 'https:')
  const { pages, forms } = deps.addressLimits ?? { pages: 600, forms: 300 }
  const changing = limitAddress(forms, deps.now)
  const limits = { get: limitAddress(pages, deps.now), post: changing, delete: changing }

  const fromOurs: RequestHandler = (request, _response, next) =>
    next(isSameSite(request, publicUrl) ? undefined : new Refused('cross_site'))
  const ofOurs: RequestHandler = (request, _response, next) =>
    next(csrf.holds(request, request.body?.csrf) ? undefined : new Refused('form_expired'))
  const urlencoded = { extended: false, inflate: false, limit: FORM_MAX_BYTES, parameterLimit: 20 }
  const multipart = { type: 'multipart/form-data', inflate: false, limit: FILES_MAX_BYTES }
  const readForm: RequestHandler[] = [fromOurs, express.urlencoded(urlencoded), ofOurs]
  const readFiles: RequestHandler[] = [fromOurs, express.raw(multipart), readMultipart, ofOurs]
  const readRaw = [express.raw({ type: () => true, inflate: false, limit: RAW_MAX_BYTES })]
  const readers = { nothing: [], raw: readRaw, files: readFiles, form: readForm }

  for (const route of routes) {
    const shared = route.audience === 'people' ? [limits[route.method]] : []
    const limit = route.perMinute ? [...shared, limitAddress(route.perMinute, deps.now)] : shared
    const read = readers[readerOf(route)]
    const answer: RequestHandler = async (request, response) => {
      const asked = callOf(deps, request, response)
      const call = { ...asked, routes, door: doorOf(route, routes, asked), body: bodyOf(route, request) }
      if (route.audience === 'people') call.csrf = csrf.issue(request, response)
      if (!route.visitor) return send(response, await route.run(call))
      const known = await visitOf(call)
      send(response, known ? await route.run(known) : atTheDoor(call))
    }
    const meet = route.meet ? [meeting(deps, route.meet)] : []
    app[route.method](route.path, markAudience(route.audience), ...limit, ...meet, ...read, answer)
  }
  refuseOtherMethods(app, routes)
}

/** Where the page of a form is, in the language of its answer. */
function doorOf({ method, path, door }: Route, routes: readonly Route[], call: Call): string | undefined {
  if (method !== 'post') return undefined
  if (door !== undefined) return `${door}?lang=${call.locale}`
  return routes.some((route) => route.method === 'get' && route.path === path) ? call.path : undefined
}

const readerOf = ({ body }: Route) => {
  if (body === undefined) return 'nothing'
  return body === 'raw' || body === 'files' ? body : 'form'
}

const meeting =
  (deps: HttpDeps, meet: NonNullable<Route['meet']>): RequestHandler =>
  async (request, response, next) => {
    const sentAway = await meet(callOf(deps, request, response))
    sentAway ? send(response, sentAway) : next()
  }

/** What a route sees of a request, apart from what only a mounted route has: its body, a CSRF token, its siblings. */
export function callOf(deps: HttpDeps, request: Request, response: Response): Call {
  const locale = localeOf(request)
  return {
    deps,
    requestId: requestIdOf(response),
    path: ownPath(request),
    params: request.params as Record<string, string>,
    query: (name) => oneOf(request.query[name]),
    header: (name) => request.get(name),
    heads: (headers) => void response.set(headers),
    peer: request.socket.remoteAddress,
    address: request.ip ?? '',
    source: networkOf(request.ip ?? ''),
    locale,
    say: (key, args) => deps.texts(locale, key, args),
    csrf: '',
    cookie: sessionCookie(request, deps.publicUrl),
    visit: undefined,
    door: undefined,
    routes: [],
    body: undefined,
  }
}

// A request may name a whole address, and any host in it (RFC 9112, 3.2.2): links back to a page name none.
function ownPath({ path, originalUrl }: Request): string {
  const query = originalUrl.indexOf('?')
  return query < 0 ? path : path + originalUrl.slice(query)
}

const oneOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

export function send(response: Response, { status, type, body, headers, cookies = [], asksUs }: Reply): void {
  response.status(status).type(type)
  if (asksUs) response.set(POLICY, `${response.get(POLICY)};connect-src 'self'`)
  if (headers) response.set(headers)
  for (const cookie of cookies) response.append('Set-Cookie', cookie)
  if (typeof body === 'string') response.send(body)
  // Whoever goes away in the middle ends the making of it: nothing is left to say to them.
  else pipeline(body, response, () => {})
}

const markAudience =
  (audience: Route['audience']): RequestHandler =>
  (_request, response, next) => {
    response.locals['audience'] = audience
    next()
  }

function bodyOf({ body: kind }: Route, request: Request): unknown {
  // Without a body at all, Express' raw parser leaves an empty object or nothing behind.
  if (kind === 'files') return request.body
  if (kind === 'raw') return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  return kind instanceof z.ZodType ? kind.parse(request.body) : undefined
}

function refuseOtherMethods(app: IRouter, routes: readonly Route[]): void {
  const paths = Map.groupBy(routes, ({ path }) => path)
  for (const [path, sharing] of paths) {
    const allowed = sharing.map(({ method }) => (method === 'get' ? 'GET, HEAD' : method.toUpperCase())).join(', ')
    const audience =
      sharing.find((route) => route.audience === 'people')?.audience ?? sharing[0]?.audience ?? 'machines'
    app.all(path, markAudience(audience), (_request, response, next) => {
      response.set('Allow', allowed)
      next(new Refused('method_not_allowed'))
    })
  }
}
