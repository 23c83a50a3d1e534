import { audit } from '../../kit/audit.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { bindChat, hasAnother } from './bind-chat.ts'
import { tellEnded } from './close-cases.ts'
import { loseFactor } from './lost-factor.ts'
import { tellOfRebind } from './tell.ts'

/**
 * The 72 hours are over and nobody stopped it: the wallet moves, and the second factor that was lost is off (REC-06).
 * Where the chat has another account by now the wallet stays, and everybody hears so who was told that it goes. Asked twice,
 * or too early, it does nothing. False when nothing was done.
 */
export const finishRebind: UseCase<{ id: string }, boolean> = async (scope, { id }) => {
  const { tx, now } = scope
  await tx.$queryRaw`select 1 from rebind where id = ${id}::uuid for update`
  const rebind = await tx.rebind.findFirst({ where: { id, state: 'waiting', until: { lte: now } } })
  const userId = rebind?.userId
  if (!rebind || !userId) return false
  if (await hasAnother(scope, rebind)) {
    await tx.rebind.update({ where: { id }, data: { state: 'closed' }, select: { id: true } })
    await audit(scope, 'system', 'rebind.closed', `user:${userId}`, { rebind: id })
    await tellEnded(scope, [rebind], 'registered')
    await tellOfRebind(scope, rebind, 'unmoved')
    return false
  }
  await loseFactor(scope, userId)
  await bindChat(scope, rebind, userId, 'staff')
  return true
}
