import { type Calling, callerInMode } from '../api/caller.ts'
import { once } from '../api/once.ts'
import type { ApiCaller, Once } from '../api/views.ts'
import { fail } from '../kit/failure.ts'
import { uuidOf } from '../kit/typed-id.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { lockEndpoint } from './endpoint.ts'
import { deliverSoon } from './turn.ts'

/** One event, whatever the endpoint's filter, or all of a time that it lets through; `until` is not in it. */
export type Replay = { event: string } | { from: Date; until: Date }

/** More at once than anybody's server wants; the next ones come with another call. */
export const REPLAYED_MAX = 10_000

type Input = ApiCaller & { idempotencyKey: string; id: string; what: Replay }

/**
 * Sends events again, under the ids they had, also those that arrived; once for each idempotency key. Answers how many
 * are due now, the oldest 10,000 of a time at the most. `not_found` for an endpoint or event that is not the shop's.
 */
export const replayEvents: UseCase<Input, Once<{ replayed: number }>> = async (
  scope,
  { key, idempotencyKey, id, what },
) => {
  const calling = await callerInMode(scope, { key }, 'webhooks:write')
  const asked = 'event' in what ? [what.event] : [what.from.toISOString(), what.until.toISOString()]
  const named = { key: idempotencyKey, asked: ['webhook-replay', id, ...asked] }
  return once(scope, calling, named, () => replay(scope, calling, id, what))
}

async function replay(
  scope: Scope,
  { shop, live }: Calling,
  name: string,
  what: Replay,
): Promise<{ replayed: number }> {
  const { tx, now } = scope
  const { id, types } = await lockEndpoint(scope, { shopId: shop.id, live, name })
  const one = 'event' in what ? await eventOf(scope, { shopId: shop.id, live }, what.event) : null
  const [from, until] = 'event' in what ? [null, null] : [what.from, what.until]
  const replayed = await tx.$executeRaw`
    insert into webhook_delivery (endpoint_id, event_id, next_at)
    select ${id}::uuid, e.id, ${now}::timestamptz from shop_event e
    where e.shop_id = ${shop.id}::uuid and e.live = ${live}
      and (e.id = ${one}::uuid or ${one}::uuid is null
        and e.created_at >= ${from}::timestamptz and e.created_at < ${until}::timestamptz
        and (cardinality(${types}::text[]) = 0 or e.type = any(${types}::text[])))
    order by e.seq limit ${REPLAYED_MAX}
    on conflict (endpoint_id, event_id) do update
      set state = 'waiting', attempts = 0, next_at = excluded.next_at, delivered_at = null`
  if (replayed > 0) await deliverSoon(scope, id)
  return { replayed }
}

async function eventOf({ tx }: Scope, of: { shopId: string; live: boolean }, name: string): Promise<string> {
  const id = uuidOf('evt', name)
  const found = id && (await tx.shopEvent.findFirst({ where: { id, ...of }, select: { id: true } }))
  return found ? found.id : fail({ code: 'not_found' })
}
