import { audit } from '../../kit/audit.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { viewerOf } from '../actor.ts'
import type { Actor } from '../views.ts'
import { endSessions } from './session.ts'

/** Logs every browser out but the one that asks; asked from the chat, every one. */
export const endOtherSessions: UseCase<{ actor: Actor }, { ended: number }> = async (scope, { actor }) => {
  const { user, by, sessionId } = await viewerOf(scope, actor)
  const ended = await endSessions(scope, user.id, sessionId)
  if (ended > 0) await audit(scope, by, 'sessions.ended', `user:${user.id}`, { ended })
  return { ended }
}
