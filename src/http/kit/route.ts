import type { z } from 'zod'
import type { Locale } from '#core'
import type { HttpDeps } from '../deps.ts'
import type { Reply } from './reply.ts'

/** `raw`: the bytes as they came. A schema: the fields of a form of ours, after its origin and CSRF token were checked. */
export type BodyKind = z.ZodType | 'raw' | undefined
export type BodyOf<Kind> = Kind extends z.ZodType ? z.output<Kind> : Kind extends 'raw' ? Buffer : undefined

export type Say = (key: string, args?: Record<string, string | number>) => string

/** One request, as a route sees it. */
export type Call<Kind extends BodyKind = BodyKind> = {
  deps: HttpDeps
  requestId: string
  /** The path with its query, for links back to this very page. */
  path: string
  params: Readonly<Record<string, string>>
  header(name: string): string | undefined
  /** The peer's address at the socket, whatever headers say. */
  peer: string | undefined
  locale: Locale
  say: Say
  /** To be put into a form: proves later that the form was ours. */
  csrf: string
  /** Every route there is, for those that describe the others. */
  routes: readonly Route[]
  body: BodyOf<Kind>
}

/** What the published API description says about a route. Routes without one are not in it. */
export type ApiDescription = {
  summary: string
  body?: z.ZodType
  headers?: Readonly<Record<string, string>>
  /** Parts of the path: the values one can have, or what it is. */
  params?: Readonly<Record<string, readonly string[] | string>>
  answers: Readonly<Record<number, string>>
}

export type Route<Kind extends BodyKind = BodyKind> = {
  method: 'get' | 'post'
  path: string
  /** Who reads the answers: refusals are pages for people and problem+json for machines. */
  audience: 'people' | 'machines'
  /** Requests a minute and address to this route alone, where what all routes share is too generous or too little. */
  perMinute?: number
  body?: Kind
  api?: ApiDescription
  run(call: Call<Kind>): Reply | Promise<Reply>
}

/** Declares a route. A file in `routes/` exports one, or a list of them, as its default. */
export function defineRoute<const Kind extends BodyKind = undefined>(route: Route<Kind>): Route {
  // The kit parses the body with the route's own schema, so what reaches `run` has the type it declared.
  return route as unknown as Route
}
