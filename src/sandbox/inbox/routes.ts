import { Router } from 'express'
import type { Inbox } from './inbox.ts'

/** GET /api/mail, newest first; `?to=` narrows it to one address. */
export function inboxRoutes(inbox: Inbox): Router {
  const router = Router()
  router.get('/api/mail', ({ query }, response) => {
    response.json(inbox.list(typeof query.to === 'string' ? query.to : undefined))
  })
  return router
}
