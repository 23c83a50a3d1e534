import type { UseCase } from '../kit/use-case.ts'
import { viewCustomer } from './customer.ts'
import { findCustomer } from './find-customer.ts'
import { type Looking, noteLook, requireLook } from './look.ts'
import { byWho, notingMisses, refuseGuessing } from './missed-customer.ts'
import { refuseOwn } from './staff-actor.ts'
import type { CustomerRef, CustomerView } from './views.ts'

type Look = Looking & { who: CustomerRef }

const lookOnce: UseCase<Look, CustomerView> = async (scope, look) => {
  const staff = await requireLook(scope, look, 'customers.see')
  await refuseGuessing(scope, look.actor, look.who)
  const user = await findCustomer(scope, look.actor.botId, look.who)
  refuseOwn(staff, user.id)
  return viewCustomer(scope, user, await noteLook(scope, look, { noun: 'customer', subject: `user:${user.id}` }))
}

/**
 * Staff: a customer, masked; with a reason, everything but secrets (ADM-05). Every look leaves a row, the second kind
 * with its reason, and so does one that finds nobody. `customer_not_found`, `too_many_requests`.
 */
export const lookUpCustomer = notingMisses(lookOnce, byWho)
