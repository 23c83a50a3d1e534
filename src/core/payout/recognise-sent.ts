import type { Scope } from '../kit/use-case.ts'
import { restorationOf } from '../rails/restored.ts'
import { closeDecision } from '../risk/close-decision.ts'
import { settlePayout } from './conclude.ts'
import { payoutKey } from './payout-key.ts'
import { step } from './step.ts'

/**
 * After a backup was restored: withdrawals that wait here, and that a statement shows as paid, by reference, currency and
 * amount. They left between backup and restoration, so they are booked as arrived, and are never sent again. The
 * caller holds the rail's lock.
 */
export async function recogniseSent(scope: Scope, rail: string): Promise<void> {
  if (!(await restorationOf(scope, rail))) return
  const left = await scope.tx.$queryRaw<{ id: string }[]>`
    select distinct p.id from bank_line l
    join payout p on p.reference = l.reference and p.rail = l.rail and p.currency = l.currency and p.amount = -l.minor
    where l.rail = ${rail} and l.state = 'open' and not l.is_fee and p.state in ('review', 'held')
    order by p.id`
  for (const { id } of left) {
    // One that waits for staff was let go after the backup, or it would not have left.
    if (await step(scope, id, 'release', { releasedAt: scope.now })) await closeDecision(scope, id)
    if (await step(scope, id, 'recognise', { key: payoutKey(id) }))
      await settlePayout(scope, id, { by: `statement:${rail}` })
  }
}
