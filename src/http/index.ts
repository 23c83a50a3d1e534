import express, { type Express } from 'express'
import type { HttpDeps } from './deps.ts'
import { serveAssets } from './kit/assets.ts'
import { errorBoundary } from './kit/boundary.ts'
import { loadFolder } from './kit/folder.ts'
import { securityHeaders } from './kit/headers.ts'
import { mountRoutes } from './kit/mount.ts'
import { RAILS } from './kit/rails.ts'
import { Refused } from './kit/refused.ts'
import type { Route } from './kit/route.ts'
import { isCallbackKey } from './kit/secrets.ts'
import { watchRequests } from './kit/watch.ts'

export type { HttpDeps, HttpLog, RailConfig } from './deps.ts'
export { type RailsConfig, readRails } from './kit/rails.ts'
export { writeMail } from './mails/write.ts'

const ROUTES = await loadFolder<Route>(new URL('./routes/', import.meta.url))

/** What the server around the app should be set to: a request may take 20 s in all, its headers half of that. */
export const SERVER_LIMITS = { requestTimeout: 20_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 } as const

/** The wire to banks, merchants and browsers. Listens to nothing by itself. */
export function createHttp(deps: HttpDeps): Express {
  checkRails(deps)
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  app.set('trust proxy', deps.trustedProxies?.length ? [...deps.trustedProxies] : false)

  app.use(watchRequests(deps.log, deps.metrics))
  app.use(securityHeaders(new URL(deps.publicUrl).protocol === 'https:'))
  if (deps.telegramWebhook) app.post('/telegram/webhook', deps.telegramWebhook)
  app.use('/assets', serveAssets())
  mountRoutes(app, ROUTES, deps)
  app.use((_request, _response, next) => next(new Refused('route_not_found')))
  app.use(errorBoundary(deps))
  return app
}

// The configuration has checked this before; a rail that would accept anything must not depend on that.
function checkRails({ rails }: HttpDeps): void {
  for (const [code, { secrets }] of Object.entries(rails)) {
    if (!RAILS.has(code)) throw new Error(`there is no rail ${code}`)
    if (secrets.length === 0 || !secrets.every(isCallbackKey))
      throw new Error(`rail ${code} has no secret of at least 24 bytes`)
  }
}
