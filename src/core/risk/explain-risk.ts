import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { must } from '../kit/must.ts'
import type { UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { notTheirOwn, subjectOf } from './read-risk.ts'

/**
 * Support, who has looked: tells the payer the concrete reason that may be told, and that the account is safe (S51). In
 * the payer's own words and language, whatever the agent's.
 */
export const explainRisk: UseCase<{ actor: ChatRef; id: string }, null> = async (scope, { actor, id }) => {
  const staff = await requireStaff(scope, actor, 'tickets.answer')
  const view = await notTheirOwn(scope, staff, id)
  const { payer, reasons, reference, account } = view
  const reason = must(reasons[0], 'a decision that is kept has a reason')
  await audit(scope, actor, 'risk.explained', subjectOf(view), { reason })
  await notify(
    scope,
    { userId: payer.userId },
    { kind: 'risk_explained', reason, reference, withdrawal: account !== null },
  )
  return null
}
