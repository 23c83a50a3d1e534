import { defineRail } from '../kit/rail.ts'
import { railEvent, readRailEvent } from '../kit/rail-event.ts'
import { accountsVariable, secretVariable } from '../kit/rail-variables.ts'

/** Bank transfers: nothing is ordered; the bank says that one arrived, failed, or was taken back. */
export default defineRail({
  code: 'bank',
  optional: false,
  variables: (production) => ({ secrets: secretVariable, accounts: accountsVariable(production) }),
  event: railEvent,
  open: readRailEvent,
  statement: { format: 'camt053' },
})
