import type { ChatRef } from '../../chat/views.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { actingUser, userPlace } from '../actor.ts'
import { maskEmail } from '../email.ts'
import { refuseLockedChat } from '../lock/chat-lock.ts'
import { liveCaseOf, newAddressOf } from './mailbox-case.ts'
import type { LostMailbox, LostMailboxView } from './views.ts'

const STAGES: Readonly<Record<string, LostMailboxView['stage']>> = { identity: 'opened', waiting: 'approved' }

/** The case that a chat's account has, if it was asked for in it, and where its mails go now. `not_registered`, `chat_locked`. */
export const getLostMailbox: UseCase<{ actor: ChatRef }, LostMailbox> = async (scope, { actor }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const emailMasked = maskEmail(scope.keyring.open(me.dataKey, userPlace('email', me.id), me.email))
  const row = await liveCaseOf(scope, me.id)
  if (!row || row.movedBy) return { standing: null, emailMasked }
  const { id, state, objectedAt, until } = row
  const email = maskEmail(newAddressOf(scope, me, row))
  return { standing: { id, stage: STAGES[state] ?? 'asked', email, objected: objectedAt !== null, until }, emailMasked }
}
