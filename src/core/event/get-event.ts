import { callerInMode } from '../api/caller.ts'
import type { ApiCaller } from '../api/views.ts'
import { fail } from '../kit/failure.ts'
import { uuidOf } from '../kit/typed-id.ts'
import type { UseCase } from '../kit/use-case.ts'
import { viewEvent } from './event.ts'
import type { ShopEvent } from './views.ts'

/** One thing that happened to an object of the calling shop. `not_found`, also for another shop's (API-03). */
export const getEvent: UseCase<ApiCaller & { id: string }, ShopEvent> = async (scope, { key, id }) => {
  const { shop, live } = await callerInMode(scope, { key }, 'invoices:read')
  const eventId = uuidOf('evt', id)
  const found = eventId && (await scope.tx.shopEvent.findFirst({ where: { id: eventId, shopId: shop.id, live } }))
  return found ? viewEvent(found) : fail({ code: 'not_found' })
}
