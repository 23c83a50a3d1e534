import type { Response } from 'express'
import helmet from 'helmet'

/** The headers of a page people pay on. Browsers hold the answer to a form to them, too, so the way `back` is in it. */
export function protect(response: Response, back: string): void {
  const [none, own] = ["'none'", "'self'"]
  const policy = { defaultSrc: none, scriptSrc: own, styleSrc: own, imgSrc: own, baseUri: none, frameAncestors: none }
  const directives = Object.fromEntries(Object.entries(policy).map(([name, source]) => [name, [source]]))
  const contentSecurityPolicy = { useDefaults: false, directives: { ...directives, formAction: [own, back] } }
  helmet({ contentSecurityPolicy, strictTransportSecurity: false })(response.req, response, () => {})
  response.set('cache-control', 'no-store')
}
