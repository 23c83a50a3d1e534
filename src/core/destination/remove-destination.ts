import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'

/** Forgets an account of one's own; what is on its way there still arrives. Done twice it says the same. */
export const removeDestination: UseCase<{ actor: ChatRef; id: string }, null> = async (scope, { actor, id }) => {
  const me = await actingUser(scope, actor)
  const { count } = await scope.tx.destination.updateMany({
    where: { id, ownerId: me.id, state: { not: 'removed' } },
    data: { state: 'removed' },
  })
  if (count > 0) await audit(scope, actor, 'destination.removed', `user:${me.id}`, { destination: id })
  return null
}
