import type { KeptPayee as Row } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import type { ActingUser } from '../people/actor.ts'
import type { Party } from '../people/party.ts'
import type { KeptAs } from './views.ts'

/** How many somebody may keep: more nobody finds again. */
export const KEPT_MAX = 200

/** Where what somebody keeps of a payee is sealed, with their own data key. */
export const keptPlace = (field: 'name' | 'handle', ownerId: string, payeeId: string): string =>
  `kept_payee.${field}:${ownerId}:${payeeId}`

/** What people know somebody by: their @username, or the OKPay ID that everybody has. */
export const handleOf = ({ username, okpayId }: Pick<Party, 'username' | 'okpayId'>): string =>
  username ? `@${username}` : okpayId

/** A kept payee's name, and the handle they had when they were kept if they have another now. */
export function keptAs({ keyring }: Pick<Scope, 'keyring'>, me: ActingUser, row: Row, party: Party): KeptAs {
  const opened = (field: 'name' | 'handle') =>
    keyring.open(me.dataKey, keptPlace(field, me.id, row.payeeId), row[field])
  const was = opened('handle')
  return { name: opened('name'), handleWas: was === handleOf(party) ? null : was }
}

/** How the actor keeps a payee; null when they do not. */
export async function keptBy(scope: Scope, me: ActingUser, party: Party): Promise<KeptAs | null> {
  const row = await scope.tx.keptPayee.findUnique({ where: { ownerId_payeeId: { ownerId: me.id, payeeId: party.id } } })
  return row && keptAs(scope, me, row, party)
}
