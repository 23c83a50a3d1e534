import { sameChat } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { refuseOwnMatter } from '../desk/own-matters.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { bookkeepers, bookkeepersApart } from './list-bookkeepers.ts'
import { type AboutDifference, give } from './open-difference.ts'
import type { DifferenceView } from './views.ts'

/**
 * Staff: it is a colleague's from now on, who is told. `superseded` once it is closed, `not_allowed` where they may not
 * work on it, `own_account` where it is about the actor, or about that colleague.
 */
export const handDifference: UseCase<AboutDifference & { to: ChatRef }, DifferenceView> = async (
  scope,
  { actor, id, to },
) => {
  const staff = await requireStaff(scope, actor, 'books.work')
  await refuseOwnMatter(scope, staff, `difference:${id}`)
  if (!(await bookkeepers(scope)).some((one) => sameChat(one, to))) fail({ code: 'not_allowed' })
  if (!(await bookkeepersApart(scope, id)).some((one) => sameChat(one, to))) fail({ code: 'own_account' })
  const view = await give(scope, { actor, id }, to)
  const { rail, cause, amount } = view
  await notify(scope, { chat: to }, { kind: 'difference_handed', id, rail, cause, amount, by: staff.name })
  return view
}
