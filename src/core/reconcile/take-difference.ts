import { refuseOwnMatter } from '../desk/own-matters.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { type AboutDifference, give } from './open-difference.ts'
import type { DifferenceView } from './views.ts'

/** Staff: it is mine from now on. `superseded` once it is closed, `own_account`. */
export const takeDifference: UseCase<AboutDifference, DifferenceView> = async (scope, { actor, id }) => {
  const staff = await requireStaff(scope, actor, 'books.work')
  await refuseOwnMatter(scope, staff, `difference:${id}`)
  return give(scope, { actor, id }, actor)
}
