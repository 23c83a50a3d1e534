import { openPayoutDesk } from '../kit/payout-desk.ts'
import { defineRail } from '../kit/rail.ts'
import { railEvent, readRailEvent } from '../kit/rail-event.ts'
import { accountsVariable, orderedVariables, secretVariable } from '../kit/rail-variables.ts'

/**
 * Bank transfers: in, nothing is ordered, and the bank says that one arrived, failed, or was taken back. Out, it is told,
 * where its API is known; without one nothing is withdrawn to bank accounts.
 */
export default defineRail({
  code: 'bank',
  optional: false,
  variables(production) {
    const { url, account } = orderedVariables('bank', production)
    return { secrets: secretVariable, accounts: accountsVariable(production), url, account }
  },
  event: railEvent,
  open: readRailEvent,
  statement: { format: 'camt053' },
  payouts: (access, parts) => openPayoutDesk('bank', access, parts),
})
