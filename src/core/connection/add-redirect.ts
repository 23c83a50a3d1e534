import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { lockActingUser } from '../people/actor.ts'
import { refuseFrozen } from '../people/freeze/refuse-frozen.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { type NamedApp, ownApp } from './own-app.ts'
import { redirectProblem } from './redirect-uri.ts'
import { appsOf } from './register-app.ts'
import { tellAddress } from './tell-address.ts'
import type { ConnectAppView } from './views.ts'

const URIS_MAX = 5

/**
 * One more address people may be sent back to; one that is there already is there. `chat_locked`, `redirect_uri_invalid`,
 * `too_many_apps` after five, `not_found`, `account_frozen_by_user`, `account_restricted`.
 */
export const addRedirect: UseCase<NamedApp & { redirectUri: string }, ConnectAppView[]> = async (scope, input) => {
  // Whoever is just taking the account back, and ends what was added, goes first.
  const me = await lockActingUser(scope, input.actor)
  refuseLockedChat(me)
  refuseFrozen(me)
  const { shopId, app } = await ownApp(scope, input)
  const problem = redirectProblem(input.redirectUri)
  if (problem) fail({ code: 'redirect_uri_invalid', ...problem })
  if (app.redirectUris.includes(input.redirectUri)) return appsOf(scope, shopId)
  const had = app.redirectUris.length
  const redirectUris = [...app.redirectUris, input.redirectUri]
  if (redirectUris.length > URIS_MAX) fail({ code: 'too_many_apps', most: URIS_MAX })
  await scope.tx.connectApp.update({ where: { id: app.id }, data: { redirectUris }, select: { id: true } })
  await audit(scope, input.actor, 'connect_app.address_added', `shop:${shopId}`, { app: app.id, had })
  const { ownerId } = await scope.tx.shop.findUniqueOrThrow({ where: { id: shopId }, select: { ownerId: true } })
  await tellAddress(scope, ownerId, input.redirectUri)
  return appsOf(scope, shopId)
}
