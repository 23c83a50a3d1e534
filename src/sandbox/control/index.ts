import express, { Router } from 'express'
import { z } from 'zod'
import { FAULT_CODES } from '../telegram/faults.ts'
import type { StandIn } from '../telegram/index.ts'
import { eventStream } from './event-stream.ts'
import { createEvents, type Events } from './events.ts'
import { personActs } from './person-acts.ts'
import { chatView, personView } from './person-chat.ts'
import { explainRefusals, handle, read } from './refusal.ts'

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
const fault = z.strictObject({
  method: z.string().min(1).default('*'),
  code: z.enum(FAULT_CODES.map(String) as [string, ...string[]]).or(z.literal(FAULT_CODES)),
  times: z.number().int().min(1).max(1000).default(1),
  retryAfter: z.number().int().min(1).max(3600).optional(),
})
const clock = z.strictObject({
  advanceSeconds: z
    .number()
    .min(0)
    .max(10 * 366 * 86_400),
})

export type ControlDeps = {
  standIn: StandIn
  /** Where the sandbox's other parts announce things, too; absent: chats only. */
  events?: Events
  /** Moves the whole house's clock. Absent: the clock cannot be moved, and the route says so. */
  onClock?: (advanceSeconds: number) => Promise<void>
}

/** The people's side of the sandbox as JSON: `/api/people`, `/api/events`, `/api/faults`, `/api/clock`, for `sandboxApp`. */
export function controlRoutes({ standIn, events = createEvents(), onClock }: ControlDeps): Router {
  const { world, faults } = standIn
  const router = Router()
  world.subscribe((chat) => {
    if (chat.type === 'private') events.publish({ kind: 'chat', personId: chat.id })
  })

  router.get('/api/events', eventStream(events))
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
      const { id } = read(personParam, request.params)
      const { after, waitMs } = read(wait, request.query)
      world.person(id)
      if (after !== undefined) await world.chatUntil(id, (chat) => chat.revision > after, waitMs)
      return chatView(standIn, id)
    }),
  )
  router.get(
    '/api/files/:fileId',
    handle((request, response) => {
      const { bytes, mime } = world.file(String(request.params.fileId))
      // Content somebody uploaded is never run as a page of ours.
      response.set({
        'content-type': mime,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
      })
      response.send(bytes)
    }),
  )
  router.post(
    '/api/faults',
    express.json(),
    handle((request) => {
      const { code, ...rest } = read(fault, request.body)
      const known = FAULT_CODES.find((one) => String(one) === String(code))
      if (known) faults.add({ ...rest, code: known })
    }),
  )
  router.delete(
    '/api/faults',
    handle(() => faults.clear()),
  )
  router.post(
    '/api/clock',
    express.json(),
    handle(async (request, response) => {
      const { advanceSeconds } = read(clock, request.body)
      if (!onClock) return void response.status(501).json({ error: 'The clock of this house cannot be moved.' })
      await onClock(advanceSeconds)
      return undefined
    }),
  )
  router.use(personActs(standIn))
  router.use(explainRefusals)
  return router
}
