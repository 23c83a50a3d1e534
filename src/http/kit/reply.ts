import type { Readable } from 'node:stream'
import type { FailureCode } from '#core'
import type { Html } from './html.ts'
import { type EdgeCode, PROBLEMS } from './problems.ts'

/** An answer as data: routes return one, the kit sends it. */
export type Reply = {
  status: number
  type: string
  /** A file that is long, or no text, is made while it is sent. */
  body: string | Readable
  headers?: Readonly<Record<string, string>>
  /** The page has a script that asks us for more: our own addresses, no others. */
  asksUs?: true
  /** `Set-Cookie` lines, beside the one that guards forms. */
  cookies?: readonly string[]
}

export const document = (status: number, { markup }: Html): Reply => ({ status, type: 'text/html', body: markup })

/** A file to keep, under a name of ours. */
export const download = (name: string, type: string, body: Readable): Reply => ({
  status: 200,
  type,
  body,
  headers: { 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' },
})

export const json = (status: number, value: unknown): Reply => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
})

export const redirect = (to: string): Reply => ({
  status: 302,
  type: 'text/plain',
  body: '',
  headers: { location: to },
})

/** After a form that did its work: the browser asks for a page, and reloading it sends nothing twice. */
export const seeOther = (to: string): Reply => ({ ...redirect(to), status: 303 })

type ProblemDetails = {
  requestId: string
  deps: { publicUrl: string }
  param?: string | undefined
  /** A payment was declined, and the code says why. */
  declined?: boolean
  /** What would decline it as well, once that is mended. */
  also?: FailureCode | undefined
  retryAfterSeconds?: number | undefined
}

/** RFC 9457 problem details, with the code that chat, API and webhooks share. */
export function problem(code: EdgeCode | FailureCode, details: ProblemDetails): Reply {
  const { requestId, deps, param, declined, also, retryAfterSeconds } = details
  const { status, title } = PROBLEMS[code]
  const said = { code, ...(declined && { decline_code: code }), ...(also && { also }), ...(param && { param }) }
  const where = { doc_url: `${deps.publicUrl}/docs#${code}`, request_id: requestId }
  return {
    status,
    type: 'application/problem+json',
    body: JSON.stringify({ type: `/docs#${code}`, title, status, ...said, ...where }),
    headers: {
      ...(retryAfterSeconds && { 'retry-after': String(retryAfterSeconds) }),
      ...(BEARER.has(code) && { 'www-authenticate': 'Bearer realm="OKPay"' }),
    },
  }
}

/** What says that a bearer is missing or wrong (RFC 6750). */
const BEARER: ReadonlySet<EdgeCode | FailureCode> = new Set(['api_key_invalid', 'connect_auth_failed'])
