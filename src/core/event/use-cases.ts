import { getEvent } from './get-event.ts'
import { listEvents } from './list-events.ts'

/** What shops' servers hear of, as part of the core's use cases: all of them only look, and need no transaction. */
export const EVENT = { listEvents, getEvent } as const
export const EVENT_REPEATABLE = Object.values(EVENT)
