import { audit } from '../kit/audit.ts'
import type { Scope } from '../kit/use-case.ts'

/**
 * How many endpoints are told nothing any more; of how many of the others the secret was changed, how many of those were
 * switched off, and are, and how many were removed.
 */
export type EndpointsEnded = { endpoints: number; secrets: number; off?: number; removed?: number }

/**
 * Endpoints that somebody's shop got since a moment are told nothing any more: they would go on hearing of its sales. A
 * secret that was changed since cannot be called back, for the shop's server may know no other; its owner is told, and of
 * what was switched off or removed, for they may have done so. The shop's keys have ended: none comes after this.
 */
export async function endEndpointsSince(
  scope: Scope,
  ownerId: string,
  since: Date,
  why: string,
): Promise<EndpointsEnded> {
  const { tx } = scope
  const where = { shop: { ownerId }, createdAt: { gte: since } }
  const added = await tx.webhookEndpoint.findMany({ where, select: { id: true, shopId: true }, orderBy: { id: 'asc' } })
  // Before the house removes any itself.
  const removed = await removedSince(scope, ownerId, since)
  await tx.webhookEndpoint.deleteMany({ where })
  for (const { id, shopId } of added)
    await audit(scope, 'system', 'webhook.removed', `shop:${shopId}`, { endpoint: id, why })
  const off = await offSince(scope, ownerId, since)
  const secrets = await rotatedSince(scope, ownerId, since)
  return { endpoints: added.length, secrets, ...(off > 0 && { off }), ...(removed > 0 && { removed }) }
}

/** Nobody believes a message of test mode. */
const rotatedSince = (scope: Scope, ownerId: string, since: Date): Promise<number> =>
  liveSince(scope, ownerId, since, { action: 'webhook.rotated', isOff: null })

/** What stopped by itself its owner has heard of. */
const offSince = (scope: Scope, ownerId: string, since: Date): Promise<number> =>
  liveSince(scope, ownerId, since, { action: 'webhook.disabled', isOff: true })

type Done = { action: 'webhook.rotated' | 'webhook.disabled'; isOff: true | null }

/** Of how many live endpoints the trail says so since. `isOff`: only those somebody has switched off, and that still are. */
async function liveSince({ tx }: Scope, ownerId: string, since: Date, { action, isOff }: Done): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from webhook_endpoint w join shop s on s.id = w.shop_id
     where s.owner_id = ${ownerId}::uuid and w.live
       and (${isOff}::boolean is null or (w.state = 'disabled' and w.disabled_why = 'owner')) and exists (
       select from audit_event e
        where e.subject = 'shop:' || s.id and e.action = ${action}
          and e.detail->>'endpoint' = w.id::text and e.at >= ${since}::timestamptz)`
  return row?.count ?? 0
}

/**
 * Which of those that are gone were there before the trail alone knows. Nor is one of test mode missed by anybody; what
 * the house has removed itself, it says why, and its owner has heard of.
 */
async function removedSince({ tx }: Scope, ownerId: string, since: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from shop s join audit_event e on e.subject = 'shop:' || s.id
     where s.owner_id = ${ownerId}::uuid and e.action = 'webhook.removed' and e.at >= ${since}::timestamptz
       and e.detail->>'test' is null and e.detail->>'why' is null and not exists (
       select from audit_event a
        where a.subject = e.subject and a.action = 'webhook.added'
          and a.detail->>'endpoint' = e.detail->>'endpoint' and a.at >= ${since}::timestamptz)`
  return row?.count ?? 0
}
