import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { PAYOUT_RAILS, type PayoutRail } from '../payout/views.ts'
import { waysOff } from '../rails/switch.ts'
import { wayOut } from '../rails/way-out.ts'

/** Whether the house is being worked on: what staff said last. */
export async function isMaintenance({ tx }: Pick<Scope, 'tx'>): Promise<boolean> {
  const last = await tx.serviceMode.findFirst({
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { maintenance: true },
  })
  return last?.maintenance ?? false
}

/** The ways out that are switched on: after a backup was restored there is none. */
export async function openWaysOut(scope: Pick<Scope, 'tx' | 'payoutDesks'>): Promise<readonly PayoutRail[]> {
  const off = await waysOff(scope)
  return PAYOUT_RAILS.filter((rail) => scope.payoutDesks[rail] && !off.has(wayOut(rail)))
}

/**
 * Refuses what waits for the end of the work: no new card is drawn for it. What was shown before is still booked, for its
 * five minutes; looking always works, and so does withdrawing to one's own account by the ways that are switched on.
 */
export async function refuseInMaintenance(scope: Pick<Scope, 'tx' | 'payoutDesks'>): Promise<void> {
  if (await isMaintenance(scope)) fail({ code: 'maintenance', rail: null, out: await openWaysOut(scope) })
}
