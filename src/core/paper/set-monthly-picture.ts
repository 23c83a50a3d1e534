import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'

/** Whether one's own account gets a picture of every month. What was begun and not yet told does not come either. */
export const setMonthlyPicture: UseCase<{ actor: ChatRef; on: boolean }, null> = async (scope, { actor, on }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  await scope.tx.user.update({ where: { id: me.id }, data: { monthlyPicture: on }, select: { id: true } })
  return null
}
