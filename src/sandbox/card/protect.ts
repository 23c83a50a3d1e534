import type { Response } from 'express'
import helmet from 'helmet'

/** What a page of the processor may do. @param back where its form leads in the end: browsers hold the answer to that, too */
export function protect(response: Response, back: string): void {
  const [none, own] = ["'none'", "'self'"]
  const policy = { defaultSrc: none, scriptSrc: own, styleSrc: own, imgSrc: own, baseUri: none, frameAncestors: none }
  const directives = Object.fromEntries(Object.entries(policy).map(([name, source]) => [name, [source]]))
  const contentSecurityPolicy = { useDefaults: false, directives: { ...directives, formAction: [own, back] } }
  helmet({ contentSecurityPolicy, strictTransportSecurity: false })(response.req, response, () => {})
  response.set('cache-control', 'no-store')
}
