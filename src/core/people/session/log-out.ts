import { audit } from '../../kit/audit.ts'
import { tokenHash } from '../../kit/token.ts'
import type { UseCase } from '../../kit/use-case.ts'
import type { WebRef } from '../views.ts'

/** Ends the browser's own session. One that has ended already stays so. */
export const logOut: UseCase<{ actor: WebRef }, null> = async (scope, { actor }) => {
  const session = await scope.tx.webSession.findUnique({ where: { tokenHash: tokenHash(actor.session) } })
  if (!session) return null
  const { count } = await scope.tx.webSession.deleteMany({ where: { id: session.id } })
  if (count > 0) await audit(scope, { sessionId: session.id }, 'session.ended', `user:${session.userId}`)
  return null
}
