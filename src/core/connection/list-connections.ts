import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { connectionsOf } from './connection.ts'
import type { ConnectionView } from './views.ts'

/** One's own connections, with what they spent and what is left. `chat_locked`. */
export const listConnections: UseCase<{ actor: ChatRef }, ConnectionView[]> = async (scope, { actor }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  return connectionsOf(scope, me)
}
