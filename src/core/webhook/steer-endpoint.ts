import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { refuseFrozen } from '../people/freeze/refuse-frozen.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { shopFor } from '../shop/shop-for.ts'
import { lockEndpoint, readEndpoint } from './endpoint.ts'
import { replayWaiting, turnOff, turnOn } from './turn.ts'
import type { WebhookEndpoint } from './views.ts'

/** What is done with an endpoint: told again, told nothing, or what has not arrived is due now. */
export type EndpointTurn = 'enable' | 'disable' | 'replay'

type Input = { actor: ChatRef; id: string; turn: EndpointTurn }

/**
 * From the chat, by whoever manages the shop. Answers with the endpoint as it stands then. `not_found`, `chat_locked`, and
 * for `enable` what a frozen account refuses.
 */
export const steerEndpoint: UseCase<Input, WebhookEndpoint> = async (scope, { actor, id, turn }) => {
  const { me, shop, owner } = await shopFor(scope, actor, 'manage')
  refuseLockedChat(me)
  if (turn === 'enable') refuseFrozen(owner)
  const which = { shopId: shop.id, name: id }
  const row = await lockEndpoint(scope, which)
  if (turn === 'enable') await turnOn(scope, actor, row)
  else if (turn === 'disable') await turnOff(scope, actor, row)
  else await replayWaiting(scope, row)
  return readEndpoint(scope, which)
}
