import type { Scope } from '../kit/use-case.ts'
import { maskName } from '../people/mask-name.ts'
import { type Party, partiesById } from '../people/party.ts'
import type { CustomerBrief } from './views.ts'

/** A customer in one line, masked; null for nobody. */
export const briefOf = async (scope: Scope, userId: string | null): Promise<CustomerBrief | null> =>
  userId === null ? null : ((await briefsOf(scope, [userId])).get(userId) ?? null)

/** Customers likewise, by user id, in one statement. */
export async function briefsOf(scope: Scope, userIds: readonly string[]): Promise<Map<string, CustomerBrief>> {
  const parties = await partiesById(scope, [...new Set(userIds)])
  return new Map([...parties].map(([id, party]) => [id, briefOfParty(party)]))
}

const briefOfParty = ({ id, okpayId, name, username }: Party): CustomerBrief => ({
  userId: id,
  okpayId,
  maskedName: maskName(name),
  handle: username ? `@${username}` : null,
})
