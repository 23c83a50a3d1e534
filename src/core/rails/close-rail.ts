import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { keepReason } from '../staff/reason.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { listWays } from './list-ways.ts'
import { WAYS, waysOff } from './switch.ts'
import type { RailWay } from './switch-views.ts'

type Wish = { actor: ChatRef; way: string; reason: string }

/**
 * Staff, alone: a way in takes no new top-up, a way out sends nothing more; what is under way is finished and asked about
 * as ever. Everybody reads that it is off. On again takes two. `not_found`, `superseded` where it is off already,
 * `reason_needed`.
 */
export const closeRail: UseCase<Wish, RailWay[]> = async (scope, { actor, way, reason }) => {
  await requireStaff(scope, actor, 'rails.close')
  if (!WAYS.includes(way)) return fail({ code: 'not_found' })
  await scope.tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('rail_switch', 0))::text`
  if ((await waysOff(scope)).has(way)) fail({ code: 'superseded' })
  const reasonId = await keepReason(scope, reason)
  const data = { id: scope.newId(), rail: way, off: true, at: scope.now }
  await scope.tx.railSwitch.create({ data, select: { id: true } })
  await audit(scope, actor, 'rail.closed', `rail:${way}`, { reason: reasonId })
  return listWays(scope, { actor })
}
