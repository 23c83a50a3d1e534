import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { viewerOf } from '../actor.ts'
import type { Actor } from '../views.ts'

/** Logs one browser out of one's account. `not_found` for one that ended already, and for anybody else's. */
export const endSession: UseCase<{ actor: Actor; id: string }, null> = async (scope, { actor, id }) => {
  const { user, by } = await viewerOf(scope, actor)
  const { count } = await scope.tx.webSession.deleteMany({ where: { id, userId: user.id } })
  if (count === 0) return fail({ code: 'not_found' })
  await audit(scope, by, 'session.ended', `user:${user.id}`, { session: id })
  return null
}
