import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { viewIdentity } from './case.ts'
import type { IdentityView } from './views.ts'

/** Takes an open case back, whoever's turn it is; where none is open, nothing happens. `chat_locked`. */
export const withdrawIdentity: UseCase<{ actor: ChatRef }, IdentityView> = async (scope, { actor }) => {
  const user = await actingUser(scope, actor)
  refuseLockedChat(user)
  const { count } = await scope.tx.identityCase.updateMany({
    where: { userId: user.id, state: { in: ['draft', 'pending', 'asked'] } },
    data: { state: 'withdrawn', decidedAt: scope.now },
  })
  if (count > 0) await audit(scope, actor, 'identity.withdrawn', `user:${user.id}`)
  return viewIdentity(scope, user)
}
