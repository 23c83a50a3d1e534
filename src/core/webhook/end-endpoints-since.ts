import { audit } from '../kit/audit.ts'
import type { Scope } from '../kit/use-case.ts'

/** How many endpoints are told nothing any more; of how many of the others the secret was changed. */
export type EndpointsEnded = { endpoints: number; secrets: number }

/**
 * Endpoints that somebody's shop got since a moment are told nothing any more: they would go on hearing of its sales. A
 * secret that was changed since cannot be called back, for the shop's server may know no other; its owner is told. The
 * shop's keys have ended: none comes after this.
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
  await tx.webhookEndpoint.deleteMany({ where })
  for (const { id, shopId } of added)
    await audit(scope, 'system', 'webhook.removed', `shop:${shopId}`, { endpoint: id, why })
  return { endpoints: added.length, secrets: await rotatedSince(scope, ownerId, since) }
}

/** Nobody believes a message of test mode. */
async function rotatedSince({ tx }: Scope, ownerId: string, since: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from webhook_endpoint w join shop s on s.id = w.shop_id
     where s.owner_id = ${ownerId}::uuid and w.live and exists (
       select from audit_event e
        where e.subject = 'shop:' || s.id and e.action = 'webhook.rotated'
          and e.detail->>'endpoint' = w.id::text and e.at >= ${since}::timestamptz)`
  return row?.count ?? 0
}
