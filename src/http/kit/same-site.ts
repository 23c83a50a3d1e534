import type { Request } from 'express'

/**
 * Whether a form came from a page of ours, as far as the browser tells: `Sec-Fetch-Site`, or `Origin` where there is
 * none. A request that says neither is refused.
 */
export function isSameSite(request: Request, publicUrl: URL): boolean {
  const site = request.get('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = request.get('origin')
  // Browsers keep Sec-Fetch-Site back over plain http, and under `no-referrer` they write the origin of a form as
  // "null". That happens only on a developer's machine; there, the CSRF token alone decides.
  if (origin === 'null') return publicUrl.protocol === 'http:'
  return origin === publicUrl.origin
}
