import type { Scope } from '../kit/use-case.ts'
import type { PayoutReport, RailOutcome } from '../rails/views.ts'

/** What a rail says of money on its way out. Nothing is sent out yet, so it is kept and nothing follows. */
export async function receivePayoutReport(_scope: Scope, _report: PayoutReport): Promise<RailOutcome> {
  return 'ignored'
}
