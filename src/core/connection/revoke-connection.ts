import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { unseen } from '../people/lock/chat-lock.ts'
import { connectionsOf } from './connection.ts'
import { endConnections } from './end-connections.ts'
import type { ConnectionView } from './views.ts'

/**
 * Ends one's own connection, at once and for good; the answer is what is left, null in a locked chat. It asks for no
 * PIN, and a chat that locks itself may do it, too: it only ever makes things safer. `not_found` for anybody else's.
 */
export const revokeConnection: UseCase<{ actor: ChatRef; id: string }, ConnectionView[] | null> = async (
  scope,
  input,
) => {
  const me = await actingUser(scope, input.actor)
  const { id } = input
  const mine = await scope.tx.connection.findFirst({
    where: { id, ownerId: me.id, state: { in: ['active', 'ended'] } },
  })
  if (!mine) return fail({ code: 'not_found' })
  const count = await endConnections(scope, { id }, 'revoked')
  if (count > 0) await audit(scope, input.actor, 'connection.revoked', `user:${me.id}`, { connection: id })
  return unseen(me, () => connectionsOf(scope, me))
}
