import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { lockActingUser } from '../people/actor.ts'
import { refuseFrozen } from '../people/freeze/refuse-frozen.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { shopFor } from '../shop/shop-for.ts'
import { checkShopName } from '../shop/shop-name.ts'
import { clientIdOf } from './app.ts'
import { redirectProblem } from './redirect-uri.ts'
import { tellAddress } from './tell-address.ts'
import type { ConnectAppView } from './views.ts'

const APPS_MAX = 5

/**
 * Registers an app of the actor's shop by where it wants people sent back to. People read the shop's own name. `shop_missing`, `chat_locked`,
 * `redirect_uri_invalid`, `too_many_apps`, `name_invalid` for a name that was taken before names were checked,
 * `account_frozen_by_user`, `account_restricted`.
 */
export const registerApp: UseCase<{ actor: ChatRef; redirectUri: string }, ConnectAppView> = async (scope, input) => {
  const { actor, redirectUri } = input
  // Whoever is just taking the account back, and ends what was added, goes first.
  await lockActingUser(scope, actor)
  const { me, shop } = await shopFor(scope, actor, 'manage')
  refuseLockedChat(me)
  refuseFrozen(me)
  const name = checkShopName(shop.name)
  if ('problem' in name) fail({ code: 'name_invalid', reason: name.problem })
  const problem = redirectProblem(redirectUri)
  if (problem) fail({ code: 'redirect_uri_invalid', ...problem })
  await scope.tx.$queryRaw`select id from shop where id = ${shop.id}::uuid for update`
  const count = await scope.tx.connectApp.count({ where: { shopId: shop.id, removedAt: null } })
  if (count >= APPS_MAX) fail({ code: 'too_many_apps', most: APPS_MAX })
  const row = { id: scope.newId(), shopId: shop.id, redirectUris: [redirectUri], createdAt: scope.now }
  await scope.tx.connectApp.create({ data: row, select: { id: true } })
  await audit(scope, actor, 'connect_app.registered', `shop:${shop.id}`, { app: row.id })
  await tellAddress(scope, shop.ownerId, redirectUri)
  const [app] = await appsOf(scope, shop.id, row.id)
  return app ?? fail({ code: 'not_found' })
}

/** A shop's apps, the newest first; with `id`, that one. */
export async function appsOf({ tx }: Scope, shopId: string, id?: string): Promise<ConnectAppView[]> {
  const rows = await tx.connectApp.findMany({
    where: { shopId, removedAt: null, ...(id !== undefined && { id }) },
    include: { _count: { select: { connections: { where: { state: 'active' } } } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ _count, ...row }) => ({
    ...{ id: row.id, clientId: clientIdOf(row.id), redirectUris: row.redirectUris, createdAt: row.createdAt },
    connections: _count.connections,
  }))
}
