import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { must } from '../../kit/must.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { briefOf } from '../../staff/brief.ts'
import { findCustomer } from '../../staff/find-customer.ts'
import { byWho, notingMisses, refuseGuessing } from '../../staff/missed-customer.ts'
import { refuseOwn, requireStaff } from '../../staff/staff-actor.ts'
import type { CustomerRef } from '../../staff/views.ts'
import { limitsOf } from './in-force.ts'
import type { CustomerLimits } from './views.ts'

const readOnce: UseCase<{ actor: ChatRef; who: CustomerRef }, CustomerLimits> = async (scope, { actor, who }) => {
  const staff = await requireStaff(scope, actor, 'customers.see')
  await refuseGuessing(scope, actor, who)
  const user = await findCustomer(scope, actor.botId, who)
  refuseOwn(staff, user.id)
  await audit(scope, actor, 'limits.seen', `user:${user.id}`)
  const { now, ofLevel } = await limitsOf(scope, user)
  const customer = must(await briefOf(scope, user.id), 'the customer was just read')
  return { customer, level: user.level, now, ofLevel }
}

/**
 * Staff: what a customer may send, and whether that is their own or their level's. A look leaves a row, also where it
 * finds nobody. `customer_not_found`, `too_many_requests`.
 */
export const readLimits = notingMisses(readOnce, byWho)
