import type { ApprovalView } from '#core'
import type { Html } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

/** Of limits that could not be set as they were asked for: no part of them was, and how to go on. */
export const limitsVoid = ({ words }: Speaking, { state, proposal }: ApprovalView): Html | false =>
  state === 'void' &&
  proposal?.kind === 'set_limits' &&
  words.t('proposal-limits-void', { okpayId: proposal.customer.okpayId })
