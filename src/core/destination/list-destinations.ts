import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { DESTINATIONS_MAX, viewDestination } from './destination.ts'
import type { Destinations } from './views.ts'

/** One's own saved accounts and cards, the newest first, four digits of each. */
export const listDestinations: UseCase<{ actor: ChatRef }, Destinations> = async (scope, { actor }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const rows = await scope.tx.destination.findMany({
    where: { ownerId: me.id, state: 'open' },
    orderBy: { openedAt: 'desc' },
  })
  return { saved: rows.map((row) => viewDestination(scope, row, me.openedName)), most: DESTINATIONS_MAX }
}
