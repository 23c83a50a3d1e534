import type { ChatRef } from '../../chat/views.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { refuseLockedChat } from '../../people/lock/chat-lock.ts'
import { shopFor } from '../shop-for.ts'
import { tillOf } from './till.ts'
import type { TillView } from './views.ts'

/** S40: the till of the shop the actor acts for. `shop_missing`, `chat_locked`. */
export const getTill: UseCase<{ actor: ChatRef }, TillView> = async (scope, { actor }) => {
  const acting = await shopFor(scope, actor, 'charge')
  refuseLockedChat(acting.me)
  return tillOf(scope, acting)
}
