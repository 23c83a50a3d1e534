import express, { Router } from 'express'
import { z } from 'zod'
import { explainRefusals, handle, read } from '../control/refusal.ts'
import type { Inbox } from './inbox.ts'
import type { Postbox } from './postbox.ts'

const letter = z.strictObject({
  from: z.email(),
  subject: z.string().max(200).default(''),
  text: z.string().min(1).max(20_000),
})

/** GET /api/mail: newest first; `?to=` narrows it to one address. POST: a mail to support from whatever address. */
export function inboxRoutes(inbox: Inbox, post?: Postbox): Router {
  const router = Router()
  router.get(
    '/api/mail',
    handle(({ query }) => inbox.list(typeof query.to === 'string' ? query.to : undefined)),
  )
  router.post(
    '/api/mail',
    express.json(),
    handle((request, response) => {
      const written = read(letter, request.body)
      if (post) return post(written).then((outcome) => ({ outcome }))
      return response.status(501).json({ error: 'Nobody takes mails to support here.' })
    }),
  )
  router.use(explainRefusals)
  return router
}
