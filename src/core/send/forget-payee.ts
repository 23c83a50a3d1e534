import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'

/** Keeps somebody no longer; nothing happens to who is not kept. What was paid stays in the history. */
export const forgetPayee: UseCase<{ actor: ChatRef; payeeId: string }, null> = async (scope, { actor, payeeId }) => {
  const me = await actingUser(scope, actor)
  await scope.tx.keptPayee.deleteMany({ where: { ownerId: me.id, payeeId } })
  return null
}
