import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { keepReason } from '../staff/reason.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { type AboutDifference, change, lockOpenDifference } from './open-difference.ts'
import { isExplainable } from './view-difference.ts'
import type { DifferenceView } from './views.ts'

/** Staff: closes with a reason what moves no money. `superseded` once it is closed, `reason_needed`; `not_allowed` for money. */
export const explainDifference: UseCase<AboutDifference & { reason: string }, DifferenceView> = async (
  scope,
  { actor, id, reason },
) => {
  await requireStaff(scope, actor, 'books.work')
  const row = await lockOpenDifference(scope, id)
  if (!isExplainable(row)) fail({ code: 'not_allowed' })
  const reasonId = await keepReason(scope, reason)
  await audit(scope, actor, 'difference.explained', `difference:${id}`, { cause: row.cause, reason: reasonId })
  return change(scope, actor, id, { state: 'explained', closedAt: scope.now, reasonId })
}
