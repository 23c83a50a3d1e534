import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { rememberName } from './kept-names.ts'
import { keptPlace } from './kept-payee.ts'

/**
 * Keeps somebody no longer; nothing happens to who is not kept. What was paid stays in the history, and under which name
 * they were kept is remembered for a while, as a keyed hash.
 */
export const forgetPayee: UseCase<{ actor: ChatRef; payeeId: string }, null> = async (scope, { actor, payeeId }) => {
  const me = await actingUser(scope, actor)
  const ownerId_payeeId = { ownerId: me.id, payeeId }
  const row = await scope.tx.keptPayee.findUnique({ where: { ownerId_payeeId } })
  if (!row) return null
  const name = scope.keyring.open(me.dataKey, keptPlace('name', me.id, payeeId), row.name)
  await rememberName(scope, me.id, payeeId, name)
  await scope.tx.keptPayee.deleteMany({ where: ownerId_payeeId })
  return null
}
