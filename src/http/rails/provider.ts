import { orderDesk } from '../kit/order-desk.ts'
import { defineRail } from '../kit/rail.ts'
import { railEvent, readRailEvent } from '../kit/rail-event.ts'
import { orderedVariables, platformsVariable } from '../kit/rail-variables.ts'

/**
 * A third-party provider (S28), whose name is the one entry of its `platforms`. It takes a fee of its own on top of
 * what reaches us, and names it when an order is placed; the schedule's `provider_own` is what people are shown before
 * that.
 */
export default defineRail({
  code: 'provider',
  optional: true,
  variables: (production) => ({ ...orderedVariables('provider', production), platforms: platformsVariable }),
  event: railEvent,
  open: readRailEvent,
  statement: { format: 'csv' },
  desk: (access, parts) => ({ ...orderDesk('provider', access, parts), platforms: access.platforms ?? [] }),
})
