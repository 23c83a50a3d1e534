import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { PutAway } from '../payment/views.ts'
import { actingUser } from '../people/actor.ts'

/** Puts a card away that nobody agreed to. What was agreed to stays in force, and that is said: the answer may have got lost. */
export const dropAllowance: UseCase<{ actor: ChatRef; id: string }, PutAway> = async (scope, { actor, id }) => {
  const { tx } = scope
  const mine = { id, ownerId: (await actingUser(scope, actor)).id }
  await tx.payoutAllowance.updateMany({ where: { ...mine, state: 'draft' }, data: { state: 'dropped' } })
  return { made: (await tx.payoutAllowance.count({ where: { ...mine, state: 'active' } })) > 0 }
}
