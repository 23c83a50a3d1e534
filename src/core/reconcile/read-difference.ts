import { refuseOwnMatter } from '../desk/own-matters.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { type Looking, noteLook, requireLook } from '../staff/look.ts'
import { viewDifference, WITH_LINE } from './view-difference.ts'
import type { DifferenceView } from './views.ts'

/**
 * Staff: one difference; who the bank's line names is masked, in full with a reason, for those who work on differences:
 * it is what they are settled by. Each look leaves a row. `superseded` where there is none, `own_account`.
 */
export const readDifference: UseCase<Looking & { id: string }, DifferenceView> = async (scope, look) => {
  const { id } = look
  const staff = await requireLook(scope, look, 'books.see', 'books.work')
  const subject = `difference:${id}`
  await refuseOwnMatter(scope, staff, subject)
  const whole = await noteLook(scope, look, { noun: 'difference', subject })
  const row = await scope.tx.reconcileException.findUnique({ where: { id }, include: WITH_LINE })
  return row ? viewDifference(scope, row, look.actor, whole) : fail({ code: 'superseded' })
}
