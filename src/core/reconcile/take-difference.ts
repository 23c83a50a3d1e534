import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { type AboutDifference, give } from './open-difference.ts'
import type { DifferenceView } from './views.ts'

/** Staff: it is mine from now on. `superseded` once it is closed. */
export const takeDifference: UseCase<AboutDifference, DifferenceView> = async (scope, { actor, id }) => {
  await requireStaff(scope, actor, 'books.work')
  return give(scope, { actor, id }, actor)
}
