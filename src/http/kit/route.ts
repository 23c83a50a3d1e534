import type { z } from 'zod'
import type { Locale } from '#core'
import type { HttpDeps } from '../deps.ts'
import type { Multipart } from './multipart.ts'
import type { Reply } from './reply.ts'
import type { SessionCookie } from './session-cookie.ts'
import type { Visit } from './visit.ts'

/**
 * `raw`: the bytes as they came. A schema: the fields of a form of ours, after its origin and CSRF token were checked;
 * `files`: likewise, of a form with files.
 */
export type BodyKind = z.ZodType | 'raw' | 'files' | undefined
export type BodyOf<Kind> = Kind extends z.ZodType
  ? z.output<Kind>
  : Kind extends 'raw'
    ? Buffer
    : Kind extends 'files'
      ? Multipart
      : undefined

export type Say = (key: string, args?: Record<string, string | number>) => string

/** Whom a route answers. `logged_in`: anybody else is led to the login page, and the route is never run. */
export type Visitor = 'logged_in' | undefined

/** One request, as a route sees it. */
export type Call<Kind extends BodyKind = BodyKind, Who extends Visitor = Visitor> = {
  deps: HttpDeps
  requestId: string
  /** The path with its query, for links back to this very page. */
  path: string
  params: Readonly<Record<string, string>>
  /** What the address asks for behind its `?`, when it says it once. */
  query(name: string): string | undefined
  header(name: string): string | undefined
  /** Sets headers of the answer, whatever it will be. */
  heads(headers: Readonly<Record<string, string>>): void
  /** The peer's address at the socket, whatever headers say. */
  peer: string | undefined
  /** The address the request came from, through the trusted proxies. */
  address: string
  /** The network of that: for counting, never for showing. */
  source: string
  locale: Locale
  say: Say
  /** What the reader knows us by, on a page that asks them for something and knows who they are (S60). */
  phrase?: string | null
  /** To be put into a form: proves later that the form was ours. */
  csrf: string
  cookie: SessionCookie
  /** Who is logged in, on routes that ask for it. */
  visit: Who extends 'logged_in' ? Visit : undefined
  /** Of a form's answer: the page of that form, which Back and reload ask for; undefined of everything else. */
  door: string | undefined
  /** Every route there is, for those that describe the others. */
  routes: readonly Route[]
  body: BodyOf<Kind>
}

/** What the published API description says about a route. Routes without one are not in it. */
export type ApiDescription = {
  summary: string
  body?: z.ZodType
  /** What may stand behind the `?`: an object's schema, its fields described. */
  query?: z.ZodType
  headers?: Readonly<Record<string, string>>
  /** Parts of the path: the values one can have, or what it is. */
  params?: Readonly<Record<string, readonly string[] | string>>
  /** It is asked with an API key, as a bearer. */
  keyed?: boolean
  /** What it answers, by status; `schema` where machines read it. */
  answers: Readonly<Record<number, string | { is: string; schema: object }>>
}

export type Route<Kind extends BodyKind = BodyKind, Who extends Visitor = Visitor> = {
  /** `delete` is for machines: browsers have no forms for it. */
  method: 'get' | 'post' | 'delete'
  path: string
  /** Who reads the answers: refusals are pages for people, problem+json for machines, and theirs for Crypto Pay's clients. */
  audience: 'people' | 'machines' | 'crypto_pay'
  /** Requests a minute and address to this route alone, where what all routes share is too generous or too little. */
  perMinute?: number
  visitor?: Who
  body?: Kind
  /** Of a form that is sent elsewhere than to its page: where that is. */
  door?: string
  api?: ApiDescription
  /** Asked before the body is read: an answer, for who is not let in, or null. */
  meet?(call: Call): Promise<Reply | null>
  run(call: Call<Kind, Who>): Reply | Promise<Reply>
}

/** Declares a route. A file in `routes/` exports one, or a list of them, as its default. */
export function defineRoute<const Kind extends BodyKind = undefined, const Who extends Visitor = undefined>(
  route: Route<Kind, Who>,
): Route {
  // The kit parses the body with the route's own schema and finds out who is logged in, so what reaches `run` has the
  // types it declared.
  return route as unknown as Route
}
