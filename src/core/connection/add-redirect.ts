import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { type NamedApp, ownApp } from './own-app.ts'
import { redirectProblem } from './redirect-uri.ts'
import { appsOf } from './register-app.ts'
import { tellAddress } from './tell-address.ts'
import type { ConnectAppView } from './views.ts'

const URIS_MAX = 5

/** One more address people may be sent back to. `chat_locked`, `redirect_uri_invalid`, `too_many_apps` after five, `not_found`. */
export const addRedirect: UseCase<NamedApp & { redirectUri: string }, ConnectAppView[]> = async (scope, input) => {
  refuseLockedChat(await actingUser(scope, input.actor))
  const { shopId, app } = await ownApp(scope, input)
  const problem = redirectProblem(input.redirectUri)
  if (problem) fail({ code: 'redirect_uri_invalid', ...problem })
  const redirectUris = [...new Set([...app.redirectUris, input.redirectUri])]
  if (redirectUris.length > URIS_MAX) fail({ code: 'too_many_apps', most: URIS_MAX })
  await scope.tx.connectApp.update({ where: { id: app.id }, data: { redirectUris }, select: { id: true } })
  await audit(scope, input.actor, 'connect_app.address_added', `shop:${shopId}`, { app: app.id })
  const { ownerId } = await scope.tx.shop.findUniqueOrThrow({ where: { id: shopId }, select: { ownerId: true } })
  await tellAddress(scope, ownerId, input.redirectUri)
  return appsOf(scope, shopId)
}
