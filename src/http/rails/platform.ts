import { orderDesk } from '../kit/order-desk.ts'
import { defineRail } from '../kit/rail.ts'
import { railEvent, readRailEvent } from '../kit/rail-event.ts'
import { orderedVariables, platformsVariable } from '../kit/rail-variables.ts'

/** Balances at other payment platforms, all through one gateway: people choose theirs here and pay on its page (S27). */
export default defineRail({
  code: 'platform',
  optional: true,
  variables: (production) => ({ ...orderedVariables('gateway', production), platforms: platformsVariable }),
  event: railEvent,
  open: readRailEvent,
  statement: { format: 'csv' },
  desk: (access, parts) => ({
    ...orderDesk('platform', access, parts, ({ platform }) => ({ platform })),
    platforms: access.platforms ?? [],
  }),
})
