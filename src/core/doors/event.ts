import type { ApiCaller } from '../api/views.ts'
import type { EventType } from '../event/types.ts'
import type { EventPage, ShopEvent } from '../event/views.ts'
import type { Result } from '../kit/failure.ts'

/** The part of the core's door through which shops' servers hear what happened. Keys answer for themselves, as in `ApiDoor`. */
export type EventDoor = {
  /** What happened in the last thirty days, newest first, `limit` at most, from behind the event `after`. `not_found`. */
  listEvents(
    input: ApiCaller & { after: string | null; types: readonly EventType[] | null; limit: number },
  ): Promise<Result<EventPage>>
  /** `not_found`. */
  getEvent(input: ApiCaller & { id: string }): Promise<Result<ShopEvent>>
}
