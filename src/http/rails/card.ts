import { openCardVault } from '../kit/card-vault.ts'
import { orderDesk } from '../kit/order-desk.ts'
import { openPayoutDesk } from '../kit/payout-desk.ts'
import { defineRail } from '../kit/rail.ts'
import { railEvent, readRailEvent } from '../kit/rail-event.ts'
import { orderedVariables } from '../kit/rail-variables.ts'

/** Cards: we order, the person pays on the processor's page, and the processor tells us. No card number comes near us. */
export default defineRail({
  code: 'card',
  optional: true,
  variables: (production) => orderedVariables('card processor', production),
  event: railEvent,
  open: readRailEvent,
  statement: { format: 'csv' },
  payouts: (access, parts) => openPayoutDesk('card', access, parts),
  vault: openCardVault,
  desk: (access, parts) => orderDesk('card', access, parts),
})
