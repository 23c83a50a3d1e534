import express, { type Express } from 'express'
import { loadFolder } from '../load-folder.ts'
import type { HttpDeps } from './deps.ts'
import { ofCryptoPay, ofMachines } from './kit/api/of-machines.ts'
import { serveAssets } from './kit/assets.ts'
import { errorBoundary } from './kit/boundary.ts'
import { CRYPTO_PAY } from './kit/crypto-pay/crypto-pay-route.ts'
import { securityHeaders } from './kit/headers.ts'
import { mountRoutes } from './kit/mount.ts'
import { openApi } from './kit/openapi.ts'
import { checkRails } from './kit/rails.ts'
import { Refused } from './kit/refused.ts'
import type { Route } from './kit/route.ts'
import { watchRequests } from './kit/watch.ts'

export type { HttpDeps } from './deps.ts'
export type { Rail, RailAccess, RailSettings } from './kit/rail.ts'
export { statementsVariable } from './kit/rail-variables.ts'
export { openDesks, openPayoutDesks, RAILS } from './kit/rails.ts'
export { openStatementDesk, type StatementDesk } from './kit/statement-desk.ts'
export { openLeakedPasswords } from './leaks/leaked-passwords.ts'
export { writeMail } from './mails/write.ts'
export { openRateFeed } from './rates/feed.ts'
export { createWebhookSender } from './webhooks/sender.ts'

const ROUTES = (await loadFolder<Route | Route[]>(new URL('./routes/', import.meta.url))).flat()

/** The merchant API's description without a server around it: of what clients are made. */
export const merchantApi = (at: Pick<HttpDeps, 'publicUrl' | 'version'>): object =>
  openApi(
    ROUTES.filter(({ path }) => path.startsWith('/v1/')),
    at,
  )

/** The wire to banks, merchants and browsers. Listens to nothing by itself. */
export function createHttp(deps: HttpDeps): Express {
  checkRails(deps.rails)
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  app.set('trust proxy', deps.trustedProxies?.length ? [...deps.trustedProxies] : false)

  app.use(watchRequests(deps.log, deps.metrics))
  app.use(securityHeaders(new URL(deps.publicUrl).protocol === 'https:'))
  if (deps.telegramWebhook) app.post('/telegram/webhook', deps.telegramWebhook)
  app.use('/assets', serveAssets())
  app.use('/v1', ofMachines)
  app.use(CRYPTO_PAY, ofCryptoPay)
  mountRoutes(app, ROUTES, deps)
  app.use((_request, _response, next) => next(new Refused('route_not_found')))
  app.use(errorBoundary(deps))
  return app
}
