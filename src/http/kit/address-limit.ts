import type { RequestHandler } from 'express'
import { networkOf } from './network.ts'
import { Refused } from './refused.ts'

const WINDOW_MS = 60_000
const ADDRESSES_MAX = 50_000

/**
 * A coarse brake: so many requests a minute and address, in this process. What guards an account (factors, links,
 * mails) is counted in PostgreSQL by the core; this only keeps one visitor from taking the whole service.
 */
export function limitAddress(max: number, now: () => Date): RequestHandler {
  const counts = new Map<string, number>()
  let windowEnds = 0
  return (request, _response, next) => {
    const moment = now().getTime()
    if (moment >= windowEnds || counts.size >= ADDRESSES_MAX) {
      counts.clear()
      windowEnds = moment + WINDOW_MS
    }
    const address = networkOf(request.ip ?? '')
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    if (count <= max) return next()
    next(new Refused('address_limited', { retryAfterSeconds: Math.ceil((windowEnds - moment) / 1000) }))
  }
}
