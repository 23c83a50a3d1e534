import type { AuditActor } from '../kit/audit.ts'
import type { Scope } from '../kit/use-case.ts'
import { type ActingUser, actingUser, openName } from '../people/actor.ts'
import { findLink } from '../people/link/link.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import type { Applicant } from './views.ts'

/**
 * Whose identity it is about, and how the record names who acts. A locked chat neither tells nor takes what staff compare
 * a recovery with. `not_registered`, `chat_locked`; of a page's link, what `findLink` refuses.
 */
export async function applicantOf(scope: Scope, actor: Applicant): Promise<{ user: ActingUser; by: AuditActor }> {
  if (!('link' in actor)) {
    const user = await actingUser(scope, actor)
    refuseLockedChat(user)
    return { user, by: actor }
  }
  const { subject } = await findLink(scope, actor.link, 'identity')
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: subject } })
  return {
    user: { ...user, openedName: openName(scope, user), chatLock: false, locked: false, reboundAt: null },
    by: { page: 'identity' },
  }
}
