import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { lockActingUser } from '../actor.ts'
import { endCase } from './close-mailbox-case.ts'
import { BEFORE_STAFF, lockMailboxCase } from './mailbox-case.ts'
import { tellEnded } from './tell.ts'

/**
 * The chat it was asked in says no, with one tap and in a locked chat, too: the address stays. Nothing is frozen by it, for
 * this chat is its owner's and has the brake. Tapped twice it is the same. `rebind_over` once it is over otherwise.
 */
export const stopMailboxCase: UseCase<{ actor: ChatRef; id: string }, null> = async (scope, { actor, id }) => {
  const me = await lockActingUser(scope, actor)
  const row = await lockMailboxCase(scope, id, ['asked', ...BEFORE_STAFF, 'stopped'])
  // A chat that the account has moved into did not ask for it.
  if (row?.userId !== me.id || row.movedBy) return fail({ code: 'rebind_over' })
  if (row.state === 'stopped') return null
  await endCase(scope, id, 'stopped')
  await audit(scope, actor, 'mailbox.stopped', `user:${me.id}`, { case: id, was: row.state })
  await tellEnded(scope, me, row)
  return null
}
