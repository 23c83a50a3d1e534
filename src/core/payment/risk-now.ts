import type { Scope } from '../kit/use-case.ts'
import type { ActingUser } from '../people/actor.ts'
import { type Assessment, assess } from '../risk/assess.ts'
import { lookAtRisk } from '../risk/look.ts'
import type { FactsNow } from './facts-now.ts'
import { riskInputs } from './risk-inputs.ts'

/** What the rules say of a card being made, without locks: confirming asks them again. Only what a card shows counts. */
export async function riskNow(
  scope: Scope,
  me: ActingUser,
  { kind, amount, limits, counted, now }: FactsNow,
  payeeId: string,
): Promise<Assessment> {
  const { currency } = amount
  const pair = { kind, ownerId: me.id, payeeId, currency }
  const look = await lookAtRisk(scope, [pair])
  const known = { singleMinor: limits.singleMinor, counted, seen: look.of(pair), payer: me, chat: me, now }
  return assess(riskInputs({ kind, currency, amount: amount.minor }, known), look.rules)
}
