import type { KindOf } from '../approvals/kind.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import { writtenMoment } from '../kit/time.ts'
import { refuseWhileUnsure } from './restored.ts'
import { railOfWay, WAYS, waysOff } from './switch.ts'
import type { RailProposal } from './switch-views.ts'

/** `since`: it is that switching off which is ended, and no later one. */
type Request = { way: string; since: string }

/** Two of staff switch a way in or out on again. `restore_unsure` before it is known what left by it before a restoration. */
export const OPEN_RAIL: KindOf<'open_rail'> = {
  ask: 'rails.ask',
  approve: 'rails.approve',
  async prepare(scope, { way }) {
    if (!WAYS.includes(way)) return fail({ code: 'not_found' })
    const since = (await waysOff(scope)).get(way) ?? fail({ code: 'superseded' })
    if (railOfWay(way).out) await refuseWhileUnsure(scope, railOfWay(way).rail)
    return { request: { way, since: since.toISOString() }, beneficiary: null }
  },
  async execute(scope, { way, since }: Request, approval) {
    await scope.tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('rail_switch', 0))::text`
    if ((await waysOff(scope)).get(way)?.toISOString() !== since) return false
    if (railOfWay(way).out) await refuseWhileUnsure(scope, railOfWay(way).rail)
    const data = { id: scope.newId(), rail: way, off: false, at: scope.now, approvalId: approval }
    await scope.tx.railSwitch.create({ data, select: { id: true } })
    await audit(scope, 'system', 'rail.opened', `rail:${way}`, { approval })
    return true
  },
  async show(_scope, { way, since }: Request): Promise<RailProposal> {
    return { kind: 'open_rail', ...railOfWay(way), since: writtenMoment(since) }
  },
}
