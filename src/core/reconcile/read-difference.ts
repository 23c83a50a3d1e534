import { refuseOwnMatter } from '../desk/own-matters.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import type { AboutDifference } from './open-difference.ts'
import { viewDifference, WITH_LINE } from './view-difference.ts'
import type { DifferenceView } from './views.ts'

/** Staff: one difference. `superseded` where there is none, `own_account`. */
export const readDifference: UseCase<AboutDifference, DifferenceView> = async (scope, { actor, id }) => {
  const staff = await requireStaff(scope, actor, 'books.see')
  await refuseOwnMatter(scope, staff, `difference:${id}`)
  await audit(scope, actor, 'difference.read', `difference:${id}`)
  const row = await scope.tx.reconcileException.findUnique({ where: { id }, include: WITH_LINE })
  return row ? viewDifference(scope, row, actor) : fail({ code: 'superseded' })
}
