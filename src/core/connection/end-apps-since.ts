import { audit } from '../kit/audit.ts'
import type { Scope } from '../kit/use-case.ts'
import { endApp } from './end-app.ts'
import { endConnections } from './end-connections.ts'
import { endVisits } from './end-visits.ts'

/** How many apps are gone, and how many addresses of those that stay. */
export type AppsEnded = { apps: number; addresses: number }

type App = { id: string; shopId: string; redirectUris: string[]; isNew: boolean; had: number | null }

/**
 * Apps that somebody's shop got since a moment are gone, and so is every address that one from before got since: whoever
 * had the chat may have sent people there, with what they allow. The person is locked: nobody adds one after this; their
 * account is not frozen yet: connections are locked before accounts.
 */
export async function endAppsSince(scope: Scope, ownerId: string, since: Date, why: string): Promise<AppsEnded> {
  const ended = { apps: 0, addresses: 0 }
  for (const app of await appsSince(scope, ownerId, since))
    if (app.isNew) {
      await endApp(scope, 'system', app, { why })
      ended.apps += 1
    } else ended.addresses += await endAddresses(scope, app, why)
  return ended
}

/**
 * `had`: how many addresses there were before the first that came since, and is not taken away again. They are only ever
 * added at the end; an older process does not write how many there were, and the first one comes with its app.
 */
function appsSince({ tx }: Scope, ownerId: string, since: Date): Promise<App[]> {
  return tx.$queryRaw<App[]>`
    select a.id, a.shop_id as "shopId", a.redirect_uris as "redirectUris", a.created_at >= ${since}::timestamptz as "isNew",
           (select case when count(*) = count(e.detail->>'had') then min((e.detail->>'had')::int)
                        else greatest(1, cardinality(a.redirect_uris) - count(*)::int) end
              from audit_event e
             where e.subject = 'shop:' || s.id and e.action = 'connect_app.address_added'
               and e.detail->>'app' = a.id::text and e.at >= ${since}::timestamptz
               and not exists (
                 select from audit_event r
                  where r.subject = e.subject and r.action = 'connect_app.addresses_removed'
                    and r.detail->>'app' = a.id::text and r.id > e.id)) as had
      from connect_app a join shop s on s.id = a.shop_id
     where s.owner_id = ${ownerId}::uuid and a.removed_at is null
     order by a.id for update of a`
}

/** Nobody is sent to those addresses any more, and what people allowed there is over. */
async function endAddresses(scope: Scope, { id, shopId, redirectUris, had }: App, why: string): Promise<number> {
  const gone = redirectUris.slice(had ?? redirectUris.length)
  if (gone.length === 0) return 0
  const { tx } = scope
  const kept = redirectUris.slice(0, redirectUris.length - gone.length)
  await tx.connectApp.update({ where: { id }, data: { redirectUris: kept }, select: { id: true } })
  await endVisits(scope, { appId: id, redirectUri: { in: gone } })
  const made = await tx.$queryRaw<{ id: string }[]>`
    select c.id from connection c join connect_request r on r.connection_id = c.id
     where c.app_id = ${id}::uuid and c.state = 'active' and r.redirect_uri = any(${gone}) order by c.id`
  let ended = 0
  for (const connection of made) ended += await endConnections(scope, connection, 'address_removed')
  const noted = { app: id, addresses: gone.length, ended, why }
  await audit(scope, 'system', 'connect_app.addresses_removed', `shop:${shopId}`, noted)
  return gone.length
}
