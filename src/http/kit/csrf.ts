import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'express'
import { cookieOf } from './cookie.ts'

/** Signed double submit: the cookie names a visit, the form carries the visit's HMAC, and only we can make that. */
export type Csrf = {
  /** The token for this visitor's forms; gives them a cookie when they have none. */
  issue(request: Request, response: Response): string
  /** Whether the token is the one that belongs to the request's cookie. */
  holds(request: Request, token: unknown): boolean
}

/** @param secure whether we are served over https, which a `__Host-` cookie needs */
export function createCsrf(key: Uint8Array, secure: boolean): Csrf {
  if (key.length < 32) throw new Error('the CSRF key has at least 32 bytes')
  const name = secure ? '__Host-okpay-form' : 'okpay-form'
  const tokenOf = (visit: string) => createHmac('sha256', key).update(`form\0${visit}`).digest('base64url')

  return {
    issue(request, response) {
      const known = cookieOf(request, name)
      if (known) return tokenOf(known)
      const visit = randomBytes(32).toString('base64url')
      // Lax, not Strict: people come here from a chat or a mail. With Strict that first visit would hide the cookie
      // from us, and the new one would void a form they have open in another tab. A cross-site POST carries neither.
      response.cookie(name, visit, { httpOnly: true, secure, sameSite: 'lax', path: '/' })
      return tokenOf(visit)
    },
    holds(request, token) {
      const visit = cookieOf(request, name)
      if (!visit || typeof token !== 'string') return false
      const [given, own] = [Buffer.from(token), Buffer.from(tokenOf(visit))]
      return given.length === own.length && timingSafeEqual(given, own)
    },
  }
}
