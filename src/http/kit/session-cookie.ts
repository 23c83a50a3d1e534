import type { Request } from 'express'
import { cookieOf } from './cookie.ts'

/**
 * The cookie of a browser that is logged in. Out of scripts' reach, sent by no other site (SES-02), gone with the
 * browser; over https it is bound to this very host.
 */
export type SessionCookie = {
  /** The secret the request came with, if it came with one. */
  given: string | undefined
  /** The `Set-Cookie` line that gives a new one. */
  give(secret: string): string
  /** The line that takes it away. */
  take(): string
}

export function sessionCookie(request: Pick<Request, 'headers'>, publicUrl: string): SessionCookie {
  const secure = new URL(publicUrl).protocol === 'https:'
  const name = secure ? '__Host-okpay-session' : 'okpay-session'
  const kept = `Path=/; HttpOnly;${secure ? ' Secure;' : ''} SameSite=Strict`
  return {
    given: cookieOf(request, name),
    give: (secret) => `${name}=${secret}; ${kept}`,
    take: () => `${name}=; Max-Age=0; ${kept}`,
  }
}
