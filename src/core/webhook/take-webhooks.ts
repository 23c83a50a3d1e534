import type { EventType } from '../event/types.ts'
import type { EventData } from '../event/views.ts'
import { after, SECOND } from '../kit/time.ts'
import { typedId } from '../kit/typed-id.ts'
import type { UseCase } from '../kit/use-case.ts'
import { secretsOf } from './secret.ts'
import type { WebhookMessage } from './views.ts'

/** So many at once to one endpoint, over all processes; to one in trouble, one. */
const AT_ONCE = 8
/** Longer than sending may take: what is not settled by then, nobody sends any more. */
const LEASE = 40 * SECOND

type Due = { id: string; type: string; live: boolean; data: unknown; createdAt: Date }

/**
 * Takes what is due for an endpoint, the longest waiting first: nobody else sends it for the next seconds. Nothing for one
 * that is switched off, is left alone for now, or has as many on the way as it may.
 */
export const takeWebhooks: UseCase<{ id: string }, WebhookMessage[]> = async (scope, { id }) => {
  const { tx, now } = scope
  await tx.$queryRaw`select 1 from webhook_endpoint where id = ${id}::uuid for no key update`
  const endpoint = await tx.webhookEndpoint.findUnique({ where: { id } })
  if (endpoint?.state !== 'enabled' || (endpoint.pausedUntil && endpoint.pausedUntil > now)) return []
  const most = endpoint.failingSince ? 1 : AT_ONCE
  const due = await tx.$queryRaw<Due[]>`
    with room as (
      select greatest(0, ${most}::int - count(*)) as left_over from webhook_delivery
      where endpoint_id = ${id}::uuid and state = 'waiting' and leased_until > ${now}::timestamptz
    ), taken as (
      update webhook_delivery d set leased_until = ${after(now, LEASE)}::timestamptz
      from (select event_id from webhook_delivery
            where endpoint_id = ${id}::uuid and state = 'waiting' and next_at <= ${now}::timestamptz
              and (leased_until is null or leased_until <= ${now}::timestamptz)
            order by next_at, seq limit (select left_over from room)) t
      where d.endpoint_id = ${id}::uuid and d.event_id = t.event_id
      returning d.event_id, d.next_at, d.seq)
    select e.id, e.type, e.live, e.data, e.created_at as "createdAt"
    from taken join shop_event e on e.id = taken.event_id order by taken.next_at, taken.seq`
  if (due.length === 0) return []
  const secrets = secretsOf(scope, endpoint)
  return due.map((event) => message(event, { id, url: endpoint.url, secrets }))
}

type To = { id: string; url: string; secrets: readonly Uint8Array[] }

/** The body is the same bytes at every try: what is signed is what was recorded. */
function message({ id, type, live, data, createdAt }: Due, { id: endpointId, url, secrets }: To): WebhookMessage {
  const name = typedId('evt', id)
  const said = { type: type as EventType, timestamp: createdAt.toISOString(), data: data as EventData }
  const body = JSON.stringify({ id: name, livemode: live, ...said })
  return { endpointId, eventId: id, name, url, secrets, body }
}
