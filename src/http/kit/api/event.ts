import { z } from 'zod'
import { EVENT_NAMES, type ShopEvent } from '#core'
import { moment, shape } from './shapes.ts'

export const eventShape = shape(
  'Event',
  z.object({
    id: z.string(),
    object: z.literal('event'),
    livemode: z.boolean(),
    type: z.enum(EVENT_NAMES),
    created_at: moment,
    data: z.record(z.string(), z.string().nullable()),
  }),
)

/** An event as servers see it, field by field. */
export const wireEvent = ({ id, type, live, createdAt, data }: ShopEvent): z.output<typeof eventShape> => ({
  ...{ id, object: 'event', livemode: live, type, created_at: createdAt, data },
})
