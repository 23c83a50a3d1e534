import type { Request } from 'express'

const OURS = /^[A-Za-z0-9_-]{43}$/

/** The value of a cookie of ours: 32 bytes in base64url. One of any other shape is none. */
export function cookieOf(request: Pick<Request, 'headers'>, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value = ''] = pair.trim().split('=', 2)
    if (key === name && OURS.test(value)) return value
  }
  return undefined
}
