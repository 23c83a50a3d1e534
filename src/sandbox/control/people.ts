import express, { Router } from 'express'
import { z } from 'zod'
import type { StandIn } from '../telegram/index.ts'
import { chatView, personView } from './person-chat.ts'
import { handle, read } from './refusal.ts'
import { transcript } from './transcript.ts'

const WAIT_MS_MAX = 60_000

const newPerson = z.strictObject({
  name: z.string().min(1).max(64),
  username: z.string().optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as "en" or "zh-hans"')
    .optional(),
  phone: z.string().optional(),
  role: z.string().max(32).optional(),
})
const personParam = z.object({ id: z.coerce.number().int() })
const wait = z.object({
  after: z.coerce.number().int().optional(),
  waitMs: z.coerce.number().int().min(0).max(WAIT_MS_MAX).default(0),
})

/** Who is there, what is on their screens, and the pictures and files in their chats. */
export function peopleRoutes(standIn: StandIn): Router {
  const { world } = standIn
  const router = Router()
  const personOf = (params: unknown) => world.person(read(personParam, params).id)

  router.get(
    '/api/people',
    handle(() => world.people().map(personView)),
  )
  router.post(
    '/api/people',
    express.json(),
    handle((request) => ({ id: world.addPerson(read(newPerson, request.body)).id })),
  )
  router.get(
    '/api/people/:id/chat',
    handle(async (request) => {
      const { id } = personOf(request.params)
      const { after, waitMs } = read(wait, request.query)
      if (after !== undefined) await world.chatUntil(id, (chat) => chat.revision > after, waitMs)
      return chatView(standIn, id)
    }),
  )
  router.get(
    '/api/people/:id/transcript',
    handle((request, response) => {
      response.type('text/plain').send(transcript(standIn, personOf(request.params).id))
    }),
  )
  router.get(
    '/api/files/:fileId',
    handle((request, response) => {
      const { bytes, mime } = world.file(String(request.params.fileId))
      // Content somebody uploaded is never run as a page of ours.
      const policy = "sandbox; default-src 'none'"
      response.set({ 'content-type': mime, 'x-content-type-options': 'nosniff', 'content-security-policy': policy })
      response.send(bytes)
    }),
  )
  return router
}
