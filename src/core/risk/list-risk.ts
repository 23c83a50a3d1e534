import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { sidesOf } from '../payment/sides.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { viewRisks } from './view-risk.ts'
import type { RiskItemView } from './views.ts'

const SHOWN_MAX = 50

/**
 * Staff: what the risk rules found and nobody has closed, the oldest first; of one customer, the newest, whatever became
 * of it: so support can say why a payment was refused (S51). Never where the reader is on one of the sides.
 */
export const listRisk: UseCase<{ actor: ChatRef; of?: string }, RiskItemView[]> = async (scope, { actor, of }) => {
  const staff = await requireStaff(scope, actor, 'risk.see')
  await audit(scope, actor, 'risk.listed', of === undefined ? 'risk' : `user:${of}`)
  const rows = await scope.tx.riskDecision.findMany({
    where: of === undefined ? { forStaff: true, closedAt: null } : { userId: of },
    orderBy: { at: of === undefined ? 'asc' : 'desc' },
    take: SHOWN_MAX,
    select: { intentId: true },
  })
  const ids = rows.map(({ intentId }) => intentId)
  const sides = await sidesOf(scope, ids)
  const views = await viewRisks(scope, ids)
  return views.filter(
    ({ id, payer }) => ![payer.userId, ...(sides.get(id) ?? [])].some((side) => staff.wallets.includes(side)),
  )
}
