import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { restrict } from '../people/freeze/restrict.ts'
import { tellRestricted } from '../people/freeze/tell-restricted.ts'
import { viewCustomer } from './customer.ts'
import { findCustomer } from './find-customer.ts'
import { keepReason } from './reason.ts'
import { restrictionsOf } from './restriction.ts'
import { refuseOwn, requireStaff } from './staff-actor.ts'
import type { CustomerView, RestrictionCategory } from './views.ts'

type Freeze = { actor: ChatRef; userId: string; category: RestrictionCategory; reason: string }

/**
 * Staff, alone: nothing leaves the account any more. Its owner is told the category, what still works and how to
 * appeal; the reason stays sealed. It stands beside a restriction of the house's. `superseded` when staff have restricted
 * it already: the first one's reason stands.
 */
export const restrictCustomer: UseCase<Freeze, CustomerView> = async (scope, { actor, userId, category, reason }) => {
  const staff = await requireStaff(scope, actor, 'accounts.restrict')
  const user = await findCustomer(scope, actor.botId, { userId })
  refuseOwn(staff, user.id)
  const reasonId = await keepReason(scope, reason)
  const restricted = await restrict(scope, user.id, { category, reasonId, by: staff.chat })
  if (!restricted) return fail({ code: 'superseded' })
  await audit(scope, actor, 'account.restricted', `user:${user.id}`, { category, reason: reasonId })
  await tellRestricted(scope, user, category, restricted)
  const view = await viewCustomer(scope, await findCustomer(scope, actor.botId, { userId }), false)
  // The one reason of staff's that there is is what they have just written.
  return { ...view, restrictions: await restrictionsOf(scope, user.id) }
}
