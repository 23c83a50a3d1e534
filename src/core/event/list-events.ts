import { type Calling, callerInMode } from '../api/caller.ts'
import type { ApiCaller } from '../api/views.ts'
import { fail } from '../kit/failure.ts'
import { uuidOf } from '../kit/typed-id.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { viewEvent } from './event.ts'
import type { EventType } from './types.ts'
import type { EventPage } from './views.ts'

/** `after`: the event behind which the page begins; `types`: only these; `limit`: at most so many. */
type Input = ApiCaller & { after: string | null; types: readonly EventType[] | null; limit: number }

/**
 * What happened to the calling shop's objects in the last thirty days, the newest first. `not_found` where `after` is
 * none of it.
 */
export const listEvents: UseCase<Input, EventPage> = async (scope, { key, after, types, limit }) => {
  const calling = await callerInMode(scope, { key }, 'invoices:read')
  const found = await scope.tx.shopEvent.findMany({
    where: {
      shopId: calling.shop.id,
      live: calling.live,
      ...(types && { type: { in: [...types] } }),
      ...(after !== null && { seq: { lt: await placeOf(scope, calling, after) } }),
    },
    orderBy: { seq: 'desc' },
    take: limit + 1,
  })
  return { events: found.slice(0, limit).map(viewEvent), hasMore: found.length > limit }
}

async function placeOf({ tx }: Scope, { shop, live }: Calling, name: string): Promise<bigint> {
  const id = uuidOf('evt', name)
  const there = id && (await tx.shopEvent.findFirst({ where: { id, shopId: shop.id, live }, select: { seq: true } }))
  return there ? there.seq : fail({ code: 'not_found' })
}
