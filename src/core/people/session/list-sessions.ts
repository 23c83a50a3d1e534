import type { UseCase } from '../../kit/use-case.ts'
import { viewerOf } from '../actor.ts'
import type { Actor, SessionView } from '../views.ts'
import { stillLive, viewSession } from './session.ts'

/** The browsers that are logged in to one's account, the one seen last first. */
export const listSessions: UseCase<{ actor: Actor }, SessionView[]> = async (scope, { actor }) => {
  const { user, sessionId } = await viewerOf(scope, actor)
  const sessions = await scope.tx.webSession.findMany({
    where: { userId: user.id, ...stillLive(scope) },
    orderBy: { lastSeenAt: 'desc' },
  })
  return sessions.map((session) => viewSession(session, sessionId))
}
