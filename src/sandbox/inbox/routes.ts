import { Router } from 'express'
import { handle } from '../control/refusal.ts'
import type { Inbox } from './inbox.ts'

/** GET /api/mail: newest first; `?to=` narrows it to one address. */
export function inboxRoutes(inbox: Inbox): Router {
  const router = Router()
  router.get(
    '/api/mail',
    handle(({ query }) => inbox.list(typeof query.to === 'string' ? query.to : undefined)),
  )
  return router
}
