import type { RequestHandler } from 'express'
import helmet from 'helmet'

const YEAR_SECONDS = 31_536_000

/** The headers every answer carries. Nothing is loaded, framed, sent or kept that is not ours. */
export function securityHeaders(secure: boolean): RequestHandler[] {
  const ours = ["'self'"]
  const none = ["'none'"]
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: none,
          scriptSrc: ours,
          styleSrc: ours,
          imgSrc: ours,
          formAction: ours,
          frameAncestors: none,
          objectSrc: none,
          baseUri: none,
          requireTrustedTypesFor: ["'script'"],
        },
      },
      strictTransportSecurity: secure && { maxAge: YEAR_SECONDS, includeSubDomains: true },
      referrerPolicy: { policy: 'no-referrer' },
      xFrameOptions: { action: 'deny' },
    }),
    (_request, response, next) => {
      response.set({
        'Cache-Control': 'no-store',
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      })
      next()
    },
  ]
}
