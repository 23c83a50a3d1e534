import type { WebhookEndpoint } from '#prisma'
import { updatesOf } from '../crypto-pay/updates.ts'
import type { EventType } from '../event/types.ts'
import type { EventData } from '../event/views.ts'
import { after, SECOND } from '../kit/time.ts'
import { typedId } from '../kit/typed-id.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { secretsOf } from './secret.ts'
import { deliverLater } from './turn.ts'
import type { WebhookMessage } from './views.ts'

/** So many at once to one endpoint, over all processes; to one in trouble, one. */
const AT_ONCE = 8
/** Longer than sending may take: what is not settled by then, nobody sends any more. */
const LEASE = 20 * SECOND

type Kept = Pick<WebhookEndpoint, 'dataKey' | 'secret' | 'oldSecret' | 'oldUntil' | 'url'> & { endpointId: string }
type Due = Kept & {
  eventId: string
  type: string
  live: boolean
  data: unknown
  createdAt: Date
  shopId: string
} & Token
/** Of a Crypto Pay token whose server is told; nulls where it is told as `/v1` is. `tokenUsed`: somebody has shown it. */
type Token = { apiKeyId: string | null; tokenUsed: boolean | null }

/** `again`: whoever takes has settled what they took before. */
type Input = { ids: readonly string[]; again?: boolean }

/**
 * Takes what is due for endpoints, the longest waiting first: nobody else sends it for the next seconds. Nothing for one
 * that is switched off, is left alone for now, or has as many on the way as it may. Two statements, whatever their number.
 */
export const takeWebhooks: UseCase<Input, WebhookMessage[]> = async (scope, { ids, again = false }) => {
  const { tx, now } = scope
  const asked = [...ids]
  await tx.$queryRaw`select 1 from webhook_endpoint where id = any(${asked}::uuid[]) order by id for no key update`
  const due = await tx.$queryRaw<Due[]>`
    with room as (
      select w.id, case when w.failing_since is null then ${AT_ONCE}::int else 1 end - (
        select count(*) from webhook_delivery d
        where d.endpoint_id = w.id and d.state = 'waiting' and d.leased_until > ${now}::timestamptz) as left_over
      from webhook_endpoint w left join api_key k on k.id = w.api_key_id
      where w.id = any(${asked}::uuid[]) and w.state = 'enabled'
        and k.revoked_at is null and (k.ends_at is null or k.ends_at > ${now}::timestamptz)
        and (w.paused_until is null or w.paused_until <= ${now}::timestamptz)
    ), next as (
      select room.id as endpoint_id, n.event_id from room cross join lateral (
        select event_id from webhook_delivery d
        where d.endpoint_id = room.id and d.state = 'waiting' and d.next_at <= ${now}::timestamptz
          and (d.leased_until is null or d.leased_until <= ${now}::timestamptz)
        order by d.next_at, d.seq limit greatest(0, room.left_over)) n
    ), taken as (
      update webhook_delivery d set leased_until = ${after(now, LEASE)}::timestamptz from next
      where d.endpoint_id = next.endpoint_id and d.event_id = next.event_id
      returning d.endpoint_id, d.event_id, d.next_at, d.seq
    )
    select t.endpoint_id as "endpointId", t.event_id as "eventId", w.url, w.data_key as "dataKey", w.secret,
           w.old_secret as "oldSecret", w.old_until as "oldUntil", e.type, e.live, e.data, e.created_at as "createdAt",
           e.shop_id as "shopId", w.api_key_id as "apiKeyId", k.last_used_at is not null as "tokenUsed"
    from taken t join webhook_endpoint w on w.id = t.endpoint_id join shop_event e on e.id = t.event_id
      left join api_key k on k.id = w.api_key_id
    order by t.next_at, t.seq`
  if (due.length === 0 && !again) await comeAfterLeases(scope, asked)
  const updates = await updatesOf(
    scope,
    due.filter(({ apiKeyId }) => apiKeyId !== null),
  )
  const secrets = new Map<string, readonly Uint8Array[]>()
  return due.map((one) => {
    const theirs = secrets.get(one.endpointId) ?? secretsOf(scope, { ...one, id: one.endpointId })
    secrets.set(one.endpointId, theirs)
    const paid = updates.get(one.eventId)
    return paid ? { ...message(one, inUse(one, theirs)), body: '', paid } : message(one, theirs)
  })
}

/**
 * A client of Crypto Pay checks one signature. Until somebody has shown the token that replaces another, its server still
 * checks by that one.
 */
const inUse = ({ tokenUsed }: Due, [own, old]: readonly Uint8Array[]): Uint8Array[] =>
  [tokenUsed ? own : (old ?? own)].filter((one) => one !== undefined)

/** What somebody else took and may never settle, for they may be dead, is looked for when their time is over. */
async function comeAfterLeases(scope: Scope, ids: readonly string[]): Promise<void> {
  const first = await scope.tx.webhookDelivery.groupBy({
    by: ['endpointId'],
    where: { endpointId: { in: [...ids] }, state: 'waiting', leasedUntil: { gt: scope.now } },
    _min: { leasedUntil: true },
  })
  for (const { endpointId, _min } of first)
    if (_min.leasedUntil) await deliverLater(scope, endpointId, _min.leasedUntil)
}

/** The body is the same bytes at every try: what is signed is what was recorded. */
function message(due: Due, secrets: readonly Uint8Array[]): WebhookMessage {
  const { endpointId, eventId, url, type, live, data, createdAt } = due
  const name = typedId('evt', eventId)
  const said = { type: type as EventType, timestamp: createdAt.toISOString(), data: data as EventData }
  return { endpointId, eventId, name, url, secrets, body: JSON.stringify({ id: name, livemode: live, ...said }) }
}
