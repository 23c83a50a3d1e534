import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { PutAway } from '../payment/views.ts'
import { actingUser } from '../people/actor.ts'

/** Lets an app do nothing; the page that waits says so. What was agreed to already stays so, and that is said. */
export const refuseConnect: UseCase<{ actor: ChatRef; id: string }, PutAway> = async (scope, { actor, id }) => {
  const { tx } = scope
  const mine = { id, ownerId: (await actingUser(scope, actor)).id }
  const draft = await tx.connection.findFirst({ where: { ...mine, state: 'draft' } })
  if (!draft) return { made: (await tx.connection.count({ where: { ...mine, state: 'active' } })) > 0 }
  await tx.connectRequest.updateMany({ where: { id: draft.requestId, standing: 'open' }, data: { standing: 'denied' } })
  const { count } = await tx.connection.updateMany({ where: { id, state: 'draft' }, data: { state: 'dropped' } })
  // Agreed to at this very moment: that was first.
  return { made: count === 0 && (await tx.connection.count({ where: { ...mine, state: 'active' } })) > 0 }
}
