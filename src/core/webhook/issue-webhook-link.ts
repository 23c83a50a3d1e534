import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { lockActingUser } from '../people/actor.ts'
import { refuseFrozen } from '../people/freeze/refuse-frozen.ts'
import { newLink } from '../people/link/link.ts'
import { refuseFreshWithoutPin } from '../people/pin/fresh-password.ts'
import type { IssuedLink } from '../people/views.ts'
import { shopFor } from '../shop/shop-for.ts'
import { lockEndpoint } from './endpoint.ts'

/**
 * From the chat: a one-time link to the page where an endpoint gets another secret, for no secret enters a chat. `pin_needed`,
 * `account_frozen_by_user`, `account_restricted`; `not_found`, also for one that belongs to a Crypto Pay token.
 */
export const issueWebhookLink: UseCase<{ actor: ChatRef; id: string }, IssuedLink> = async (scope, { actor, id }) => {
  const me = await lockActingUser(scope, actor)
  const { shop, owner } = await shopFor(scope, actor, 'manage')
  refuseFrozen(owner)
  await refuseFreshWithoutPin(scope, actor, me)
  const { id: endpointId, apiKeyId } = await lockEndpoint(scope, { shopId: shop.id, name: id })
  if (apiKeyId !== null) return fail({ code: 'not_found' })
  return newLink(scope, 'webhook_secret', endpointId)
}
