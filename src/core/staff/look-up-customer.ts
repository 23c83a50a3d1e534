import type { UseCase } from '../kit/use-case.ts'
import { viewCustomer } from './customer.ts'
import { findCustomer } from './find-customer.ts'
import { type Looking, noteLook, requireLook } from './look.ts'
import { refuseOwn } from './staff-actor.ts'
import type { CustomerRef, CustomerView } from './views.ts'

type Look = Looking & { who: CustomerRef }

/**
 * Staff: a customer, masked; with a reason, everything but secrets (ADM-05). Every look leaves a row, the second kind
 * with its reason.
 */
export const lookUpCustomer: UseCase<Look, CustomerView> = async (scope, look) => {
  const staff = await requireLook(scope, look, 'customers.see')
  const user = await findCustomer(scope, look.actor.botId, look.who)
  refuseOwn(staff, user.id)
  return viewCustomer(scope, user, await noteLook(scope, look, { noun: 'customer', subject: `user:${user.id}` }))
}
