import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { notTheirOwn, subjectOf } from './read-risk.ts'
import type { RiskItemView } from './views.ts'

/** Staff: has looked at a payment of which nothing waits any more. `superseded` while its money is on hold. */
export const closeRisk: UseCase<{ actor: ChatRef; id: string }, RiskItemView> = async (scope, { actor, id }) => {
  const staff = await requireStaff(scope, actor, 'risk.decide')
  const view = await notTheirOwn(scope, staff, id)
  if (view.state === 'held') return fail({ code: 'superseded' })
  const { count } = await scope.tx.riskDecision.updateMany({
    where: { intentId: id, closedAt: null },
    data: { closedAt: scope.now },
  })
  if (count > 0) await audit(scope, actor, 'risk.closed', subjectOf(view))
  return { ...view, isClosed: true }
}
