import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { leaver } from './card.ts'

/**
 * Stops waiting for one's top-ups that nobody has paid yet: no money moves. Should one arrive all the same it is
 * credited, as a late one is. Done twice it says the same.
 */
export const dropTopUps: UseCase<{ actor: ChatRef }, null> = async (scope, { actor }) => {
  const me = await leaver(scope, actor)
  const { count } = await scope.tx.topUp.updateMany({
    where: { userId: me.id, state: 'pending' },
    data: { state: 'expired' },
  })
  if (count > 0) await audit(scope, actor, 'topup.dropped', `user:${me.id}`, { count })
  return null
}
