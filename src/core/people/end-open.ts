import { endConnections } from '../connection/end-connections.ts'
import type { ConnectionEnd } from '../connection/views.ts'
import type { Scope } from '../kit/use-case.ts'
import { cancelDrafts } from '../payment/cancel-drafts.ts'
import { lockState } from './freeze/state.ts'
import { voidLinksOf } from './link/link.ts'

/** What ends besides the cards that were shown. `connections`: why they do. */
type Also = { links?: boolean; connections?: ConnectionEnd }

/**
 * Ends what is open in somebody's name, and locks them: links and cards first, the person second, the order in which
 * whoever uses one locks them. What was written before the person was locked ends then, too. From here on nobody is given a
 * link, or a PIN for a card, who does not wait for this and ask anew whose account it is. Returns the account's state.
 */
export async function endOpen(scope: Scope, userId: string, also: Also = {}): Promise<string | undefined> {
  await end(scope, userId, also)
  const state = await lockState(scope, userId)
  await end(scope, userId, also)
  return state
}

async function end(scope: Scope, userId: string, { links = false, connections }: Also): Promise<void> {
  if (links) await voidLinksOf(scope, userId)
  await cancelDrafts(scope, userId)
  if (connections) await endConnections(scope, { ownerId: userId }, connections)
}
