import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'

/** Lets an app do nothing; the page that waits says so. What was agreed to already stays so. */
export const refuseConnect: UseCase<{ actor: ChatRef; id: string }, null> = async (scope, { actor, id }) => {
  const { tx } = scope
  const me = await actingUser(scope, actor)
  const draft = await tx.connection.findFirst({ where: { id, ownerId: me.id, state: 'draft' } })
  if (!draft) return null
  await tx.connectRequest.updateMany({ where: { id: draft.requestId, standing: 'open' }, data: { standing: 'denied' } })
  await tx.connection.updateMany({ where: { id, state: 'draft' }, data: { state: 'dropped' } })
  return null
}
