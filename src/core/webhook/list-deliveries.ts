import { callerInMode } from '../api/caller.ts'
import type { ApiCaller } from '../api/views.ts'
import type { EventType } from '../event/types.ts'
import { fail } from '../kit/failure.ts'
import { typedId, uuidOf } from '../kit/typed-id.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { readEndpoint } from './endpoint.ts'
import type { DeliveryPage, DeliveryReason, WebhookDelivery } from './views.ts'

/** `after`: the event behind whose delivery the page begins; `state`: only those; `limit`: at most so many. */
type Input = ApiCaller & { id: string; after: string | null; state: WebhookDelivery['state'] | null; limit: number }

type Row = {
  event: { id: string; type: string }
  state: string
  attempts: number
  lastAt: Date | null
  lastStatus: number | null
  lastReason: string | null
  nextAt: Date
  deliveredAt: Date | null
}

/**
 * What became of the events at one endpoint of the calling shop, the newest first, with the reason where it failed.
 * `not_found`.
 */
export const listDeliveries: UseCase<Input, DeliveryPage> = async (scope, { key, id, after, state, limit }) => {
  const { shop, live } = await callerInMode(scope, { key }, 'webhooks:write')
  await readEndpoint(scope, { shopId: shop.id, live, name: id })
  const endpointId = uuidOf('whe', id) ?? ''
  const rows = await scope.tx.webhookDelivery.findMany({
    where: {
      endpointId,
      ...(state && { state }),
      ...(after !== null && { seq: { lt: await placeOf(scope, endpointId, after) } }),
    },
    include: { event: { select: { id: true, type: true } } },
    orderBy: { seq: 'desc' },
    take: limit + 1,
  })
  return { deliveries: rows.slice(0, limit).map(view), hasMore: rows.length > limit }
}

async function placeOf({ tx }: Scope, endpointId: string, name: string): Promise<bigint> {
  const eventId = uuidOf('evt', name)
  const there =
    eventId && (await tx.webhookDelivery.findFirst({ where: { endpointId, eventId }, select: { seq: true } }))
  return there ? there.seq : fail({ code: 'not_found' })
}

const view = ({
  event,
  state,
  attempts,
  lastAt,
  lastStatus,
  lastReason,
  nextAt,
  deliveredAt,
}: Row): WebhookDelivery => ({
  ...{ event: typedId('evt', event.id), type: event.type as EventType, attempts, status: lastStatus },
  state: state as WebhookDelivery['state'],
  lastAt: lastAt?.toISOString() ?? null,
  reason: lastReason as DeliveryReason | null,
  nextAt: state === 'waiting' ? nextAt.toISOString() : null,
  deliveredAt: deliveredAt?.toISOString() ?? null,
})
