import express, { Router } from 'express'
import { z } from 'zod'
import type { StandIn } from '../telegram/index.ts'
import { eventStream } from './event-stream.ts'
import { createEvents, type Events } from './events.ts'
import { faultRoutes } from './faults.ts'
import { groupRoutes } from './groups.ts'
import { peopleRoutes } from './people.ts'
import { personActs } from './person-acts.ts'
import { explainRefusals, handle, read } from './refusal.ts'
import { topicRoutes } from './topics.ts'

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
  const router = Router()
  standIn.world.subscribe((chat) => {
    events.publish(
      chat.type === 'private' ? { kind: 'chat', personId: chat.id } : { kind: 'group', id: String(chat.id) },
    )
  })

  router.get('/api/events', eventStream(events))
  router.use(
    peopleRoutes(standIn),
    personActs(standIn),
    groupRoutes(standIn),
    topicRoutes(standIn),
    faultRoutes(standIn),
  )
  router.post(
    '/api/clock',
    express.json(),
    handle(async (request, response) => {
      const { advanceSeconds } = read(clock, request.body)
      if (onClock) return onClock(advanceSeconds)
      response.status(501).json({ error: 'The clock of this house cannot be moved.' })
    }),
  )
  router.use(explainRefusals)
  return router
}
