import express, { Router } from 'express'
import { z } from 'zod'
import type { StandIn } from '../telegram/index.ts'
import { handle, read } from './refusal.ts'

const id = z.coerce.number().int()
const personParam = z.object({ id })
const turn = z.strictObject({ chatId: id, topicId: id, closed: z.boolean() })
const press = z.strictObject({ chatId: id, messageId: id, label: z.string().min(1) })
const picture = z.object({ chatId: id, topicId: id.optional(), caption: z.string().default('') })

const UPLOAD_LIMIT = '50mb'

/** What people do in a group with topics besides writing: tapping a button, closing and reopening one, and sending pictures. */
export function topicRoutes({ world }: StandIn): Router {
  const router = Router()
  const personOf = (params: unknown) => world.person(read(personParam, params).id).id

  router.post(
    '/api/people/:id/topic',
    express.json(),
    handle((request) => {
      const { chatId, topicId, closed } = read(turn, request.body)
      const act = closed ? world.closeTopic : world.reopenTopic
      return { messageId: act(personOf(request.params), chatId, topicId).id }
    }),
  )
  router.post(
    '/api/people/:id/group-tap',
    express.json(),
    handle((request) => {
      const { label, ...where } = read(press, request.body)
      return world.tap(personOf(request.params), label, where)
    }),
  )
  router.post(
    '/api/people/:id/group-photo',
    express.raw({ type: () => true, limit: UPLOAD_LIMIT }),
    handle(async (request) => {
      const { chatId, topicId: threadId, caption } = read(picture, request.query)
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const message = await world.sendPhoto(personOf(request.params), bytes, caption, { chatId, threadId })
      return { messageId: message.id }
    }),
  )
  return router
}
