import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'

/** Whether the house is being worked on: what staff said last. */
export async function isMaintenance({ tx }: Pick<Scope, 'tx'>): Promise<boolean> {
  const last = await tx.serviceMode.findFirst({
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { maintenance: true },
  })
  return last?.maintenance ?? false
}

/**
 * Refuses what waits for the end of the work: no new card is drawn for it. What was shown before is still booked, for its
 * five minutes; looking, and withdrawing to one's own account, always work.
 */
export async function refuseInMaintenance(scope: Pick<Scope, 'tx'>): Promise<void> {
  if (await isMaintenance(scope)) fail({ code: 'maintenance', rail: null })
}
