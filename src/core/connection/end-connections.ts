import { recordEvents } from '../event/record-events.ts'
import { auditAll } from '../kit/audit.ts'
import { typedId } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { notifyAll } from '../notices/notify.ts'
import type { ConnectionEnd } from './views.ts'

type Which = { id: string } | { ownerId: string; appId?: string } | { appId: string } | { past: true }

const AT_ONCE = 1000

/** What somebody does in their chat leaves a row of theirs; that the agreed time is over is nothing anybody did. */
const WITHOUT_ROW: readonly ConnectionEnd[] = ['revoked', 'replaced', 'expired']

type Ended = { id: string; shopId: string; ownerId: string; shop: string }

/**
 * Ends connections for good, whatever they have begun: a round that is booking by one is waited for, and nothing is booked
 * by it once this has committed (OAU-05). Their tokens open nothing any more, their owner and their shop are told. Where
 * something of a person changes besides, this comes first: connections are locked before accounts. Returns how many.
 */
export async function endConnections(scope: Scope, which: Which, why: ConnectionEnd): Promise<number> {
  const { tx, now } = scope
  const of = { id: null, ownerId: null, appId: null, ...which } as Record<'id' | 'ownerId' | 'appId', string | null>
  const past = 'past' in which
  const ended = await tx.$queryRaw<Ended[]>`
    update connection c set state = 'ended', ended_at = ${now}::timestamptz, ended_why = ${why}
    from shop s
    where s.id = c.shop_id and c.id in (
      select id from connection where state = 'active'
        and (${of.id}::uuid is null or id = ${of.id}::uuid)
        and (${of.ownerId}::uuid is null or owner_id = ${of.ownerId}::uuid)
        and (${of.appId}::uuid is null or app_id = ${of.appId}::uuid)
        and (not ${past}::boolean or ends_at <= ${now}::timestamptz)
      order by id limit ${past ? AT_ONCE : null} for update)
    returning c.id, c.shop_id as "shopId", c.owner_id as "ownerId", s.name as shop`
  if (ended.length === 0) return 0
  await tx.connectionToken.deleteMany({ where: { connectionId: { in: ended.map(({ id }) => id) }, kind: 'access' } })
  const events = ended.map(({ id, shopId }) => ({ shopId, data: { connection: typedId('con', id), code: why } }))
  await recordEvents(
    scope,
    events.map((event) => ({ ...event, type: 'connection.revoked' as const })),
  )
  if (!WITHOUT_ROW.includes(why)) {
    const happened = ended.map(({ id, ownerId }) => ({ subject: `user:${ownerId}`, detail: { connection: id, why } }))
    await auditAll(scope, 'system', 'connection.ended', happened)
  }
  // Whoever ended it in the chat reads it there.
  const told = why === 'revoked' || why === 'replaced' ? [] : ended
  await notifyAll(
    scope,
    told.map(({ ownerId, shop }) => ({ to: { userId: ownerId }, notice: { kind: 'connection_ended', shop, why } })),
  )
  return ended.length
}
