import type { Scope } from '../kit/use-case.ts'
import type { ActingUser } from '../people/actor.ts'
import { type Assessment, assess } from '../risk/assess.ts'
import { lookAtRisk } from '../risk/look.ts'
import type { FactsNow } from './facts-now.ts'
import { newChatSince, riskInputs } from './risk-inputs.ts'

/**
 * What the rules say of a card being made, without locks: confirming asks them again. Only what a card shows counts.
 * @param how `connectedAt`: when the connection that pays was allowed; null where a person pays, in a browser, `onPage`, or not
 */
export async function riskNow(
  scope: Scope,
  me: ActingUser,
  { kind, atHome, now }: FactsNow,
  payeeId: string,
  { connectedAt = null, onPage = false }: { connectedAt?: Date | null; onPage?: boolean } = {},
): Promise<Assessment> {
  const { counted, worth, limits } = atHome
  const since = newChatSince(me, now)
  const pair = { kind, ownerId: me.id, payeeId, currency: worth.currency, since }
  const look = await lookAtRisk(scope, [pair])
  const seen = look.of(pair)
  const known = { singleMinor: limits.singleMinor, counted, seen, payer: me, chat: me, connectedAt, onPage, now }
  return assess(riskInputs(kind, worth, known), look.rules)
}
