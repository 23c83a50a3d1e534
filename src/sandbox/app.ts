import { fileURLToPath } from 'node:url'
import express, { type ErrorRequestHandler, type Express, type Router } from 'express'
import helmet from 'helmet'

const PAGE = fileURLToPath(new URL('page/', import.meta.url))

/** Everything comes from this origin and nothing is inline; photos a person attaches are served by the stand-in. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
}

/** The sandbox's web side: the page with the phones, and the routers it is a face for. */
export function sandboxApp(routers: readonly Router[]): Express {
  const app = express()
  // Plain HTTP on this machine is how the sandbox is used; telling browsers to insist on HTTPS would lock them out.
  app.use(helmet({ contentSecurityPolicy, strictTransportSecurity: false, referrerPolicy: { policy: 'no-referrer' } }))
  for (const router of routers) app.use(router)
  app.use(express.static(PAGE, { cacheControl: false, extensions: [] }))
  app.use('/api', (_request, response) => {
    response.status(404).json({ error: 'no such path' })
  })
  app.use(inWords)
  return app
}

/** The page and scripts get every problem as `{ error }`, never as a stack trace. */
const inWords: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error)
  const status = typeof error?.status === 'number' ? error.status : 500
  response.status(status).json({ error: error instanceof Error ? error.message : String(error) })
}
