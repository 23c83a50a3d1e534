import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { PAYOUT_RAILS } from '../payout/views.ts'
import { wayOut } from './way-out.ts'

/**
 * A backup of that moment was restored: nothing leaves by any rail until its statements since then were read and two
 * of staff switch it on again; and the house is in maintenance. Answers the ways that are closed. `superseded` for a
 * moment that has not come.
 */
export const declareRestored: UseCase<{ from: Date }, readonly string[]> = async (scope, { from }) => {
  const { tx, now, newId } = scope
  if (from > now) fail({ code: 'superseded' })
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('rail_switch', 0))::text`
  const ways = PAYOUT_RAILS.map(wayOut)
  await tx.railSwitch.createMany({
    data: ways.map((rail) => ({ id: newId(), rail, off: true, at: now, restoredFrom: from })),
  })
  await tx.serviceMode.create({ data: { id: newId(), maintenance: true, at: now, by: 'restored' } })
  await audit(scope, 'system', 'house.restored', 'house', { from: from.toISOString() })
  return ways
}
