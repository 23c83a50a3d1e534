import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { viewCustomer } from './customer.ts'
import { findCustomer } from './find-customer.ts'
import { keepReason } from './reason.ts'
import { refuseOwn, requireStaff } from './staff-actor.ts'
import type { CustomerRef, CustomerView } from './views.ts'

type Look = { actor: ChatRef; who: CustomerRef; reason?: string }

/**
 * Staff: a customer, masked; with a reason, everything but secrets (ADM-05). Every look leaves a row, the second kind
 * with its reason.
 */
export const lookUpCustomer: UseCase<Look, CustomerView> = async (scope, { actor, who, reason }) => {
  const staff = await requireStaff(scope, actor, reason === undefined ? 'customers.see' : 'customers.unmask')
  const user = await findCustomer(scope, actor.botId, who)
  refuseOwn(staff, user.id)
  if (reason === undefined) await audit(scope, actor, 'customer.seen', `user:${user.id}`)
  else await audit(scope, actor, 'customer.unmasked', `user:${user.id}`, { reason: await keepReason(scope, reason) })
  return viewCustomer(scope, user, reason !== undefined)
}
