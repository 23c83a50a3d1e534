import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import { Counter, Histogram, type Registry } from 'prom-client'
import type { HttpLog } from '../deps.ts'

/** The id of a request, ours alone: what a client sends as one is not looked at. */
export const requestIdOf = (response: Response): string => response.locals['requestId'] as string

/** Gives every request an id, one log line and one measurement. Neither holds the address, its query, a body or a header. */
export function watchRequests(log: HttpLog, metrics: Registry): RequestHandler {
  const durations = new Histogram({
    name: 'okpay_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [metrics],
  })
  return (request, response, next) => {
    const requestId = `req_${randomBytes(12).toString('base64url')}`
    response.locals['requestId'] = requestId
    response.set('X-Request-Id', requestId)
    const began = performance.now()
    response.once('close', () => {
      const seconds = (performance.now() - began) / 1000
      const { method } = request
      const { statusCode: status } = response
      const route = String(request.route?.path ?? 'none')
      durations.observe({ method, route, status }, seconds)
      log.info({ event: 'http_request', requestId, method, route, status, ms: Math.round(seconds * 1000) }, 'answered')
    })
    next()
  }
}

/** What came of callbacks, for alarms: `okpay_callbacks_total{rail, outcome}`. */
export const countCallbacks = (metrics: Registry): Counter<'rail' | 'outcome'> => {
  const name = 'okpay_callbacks_total'
  const known = metrics.getSingleMetric(name) as Counter<'rail' | 'outcome'> | undefined
  return (
    known ??
    new Counter({ name, help: 'Callbacks by what came of them', labelNames: ['rail', 'outcome'], registers: [metrics] })
  )
}
