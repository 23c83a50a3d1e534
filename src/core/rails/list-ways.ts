import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { healthOfRails } from './health.ts'
import { railOfWay, WAYS, waysOff } from './switch.ts'
import type { RailWay } from './switch-views.ts'

/** Staff: every way in and out, whether it is switched off, and what it is like. */
export const listWays: UseCase<{ actor: ChatRef }, RailWay[]> = async (scope, { actor }) => {
  await requireStaff(scope, actor, 'rails.see')
  const off = await waysOff(scope)
  const health = await healthOfRails(scope)
  return WAYS.map((way) => ({ way, ...railOfWay(way), offSince: off.get(way) ?? null, health: health(way) }))
}
