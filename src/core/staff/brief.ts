import type { Scope } from '../kit/use-case.ts'
import { maskName } from '../people/mask-name.ts'
import { partiesById } from '../people/party.ts'
import type { CustomerBrief } from './views.ts'

/** A customer in one line, masked; null for nobody. */
export async function briefOf(scope: Scope, userId: string | null): Promise<CustomerBrief | null> {
  const party = userId === null ? undefined : (await partiesById(scope, [userId])).get(userId)
  if (!party) return null
  const handle = party.username ? `@${party.username}` : null
  return { userId: party.id, okpayId: party.okpayId, maskedName: maskName(party.name), handle }
}
