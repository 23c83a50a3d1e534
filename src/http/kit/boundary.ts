import type { ErrorRequestHandler, Request, Response } from 'express'
import { z } from 'zod'
import { Unavailable } from '#core'
import type { HttpDeps } from '../deps.ts'
import { problemPage } from '../pages/problem.ts'
import { refusedFor } from './crypto-pay/envelope.ts'
import { callOf, send } from './mount.ts'
import { Refused } from './refused.ts'
import { problem } from './reply.ts'

const BUSY_RETRY_SECONDS = 5
const AWAY_RETRY_SECONDS = 10

/** The last resort: whatever was thrown becomes an answer with a code and a request id, and nothing of what was inside. */
export function errorBoundary(deps: HttpDeps): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const refused = asRefused(error)
    const call = callOf(deps, request, response)
    if (refused.code === 'internal' || refused.code === 'unavailable') {
      deps.log.error({ event: 'http_fault', requestId: call.requestId, err: error }, 'a request failed')
    } else {
      deps.log.warn({ event: 'http_refused', requestId: call.requestId, code: refused.code }, 'a request was refused')
    }
    if (response.headersSent) return void request.socket.destroy()
    const { param, retryAfterSeconds } = refused.details
    const said = { requestId: call.requestId, param, retryAfterSeconds }
    if (response.locals['audience'] === 'crypto_pay') return send(response, refusedFor(refused.code, said))
    if (!readByPeople(request, response)) {
      return send(response, problem(refused.code, { ...said, deps }))
    }
    if (retryAfterSeconds) response.set('retry-after', String(retryAfterSeconds))
    send(response, problemPage(call, refused.code))
  }
}

// An address nobody has declared is a page for whoever asks for pages.
function readByPeople(request: Request, response: Response): boolean {
  const audience = response.locals['audience'] as string | undefined
  return audience === undefined ? request.accepts(['json', 'html']) === 'html' : audience === 'people'
}

/** Which field is meant; of an object with one too many, that one. */
function paramOf({ issues: [first] }: z.ZodError): string {
  const within = first?.code === 'unrecognized_keys' ? first.keys.slice(0, 1) : []
  return [...(first?.path ?? []), ...within].join('.')
}

function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error
  if (error instanceof Unavailable) return new Refused('unavailable', { retryAfterSeconds: AWAY_RETRY_SECONDS })
  if (error instanceof z.ZodError) return new Refused('malformed', { param: paramOf(error) })
  const { type, status, code } = (error ?? {}) as { type?: unknown; status?: unknown; code?: unknown }
  if (code === 'busy') return new Refused('busy', { retryAfterSeconds: BUSY_RETRY_SECONDS })
  // Express and its body parsers mark what is the sender's fault with a 4xx.
  if (type === 'entity.too.large' || type === 'parameters.too.many') return new Refused('body_too_large')
  if (type === 'encoding.unsupported') return new Refused('encoding_not_supported')
  if (typeof status === 'number' && status >= 400 && status < 500) return new Refused('malformed')
  return new Refused('internal')
}
