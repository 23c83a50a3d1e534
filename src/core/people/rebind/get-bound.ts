import { workingAt } from '../../api/working-key.ts'
import type { ChatRef } from '../../chat/views.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { newSince } from '../../send/kept-payee.ts'
import { actingUser } from '../actor.ts'
import { refuseLockedChat } from '../lock/chat-lock.ts'
import { stillLive } from '../session/session.ts'

/** How many of each can see, or do, something in somebody's name besides their chat. */
export type BoundView = {
  /** Payments and withdrawals that wait, and can be called off. */
  waits: number
  /** Browsers that are logged in. */
  sessions: number
  /** Apps that may pay. */
  connections: number
  /** Accounts and cards to withdraw to. */
  destinations: number
  /** People kept under a name lately: whoever pays by the name pays them. */
  payees: number
  /**
   * People who work in their shop, keys its servers show, and addresses that are told of its sales, or that
   * its apps send people to.
   */
  team: number
  keys: number
  endpoints: number
  returns: number
}

/**
 * What is bound to a wallet wherever it is: whoever came back sees what a thief may have left. One's own alone, whatever
 * shop one works in. `not_registered`, `chat_locked`.
 */
export const getBound: UseCase<{ actor: ChatRef }, BoundView> = async (scope, { actor }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const { tx, now } = scope
  const ofShop = { shop: { ownerId: me.id } }
  const unsent = { ownerId: me.id, state: { in: ['review', 'held'] } }
  const apps = await tx.connectApp.findMany({ where: { ...ofShop, removedAt: null }, select: { redirectUris: true } })
  return {
    waits:
      (await tx.intent.count({ where: { ownerId: me.id, state: 'held' } })) +
      (await tx.payout.count({ where: unsent })),
    sessions: await tx.webSession.count({ where: { userId: me.id, ...stillLive(scope) } }),
    connections: await tx.connection.count({ where: { ownerId: me.id, state: 'active', endsAt: { gt: now } } }),
    destinations: await tx.destination.count({ where: { ownerId: me.id, state: 'open' } }),
    payees: await tx.keptPayee.count({ where: { ownerId: me.id, keptAt: { gt: newSince(now) } } }),
    team: await tx.shopMember.count({ where: ofShop }),
    keys: await tx.apiKey.count({ where: { ...ofShop, ...workingAt(now) } }),
    endpoints: await tx.webhookEndpoint.count({ where: ofShop }),
    returns: apps.flatMap(({ redirectUris }) => redirectUris).length,
  }
}
