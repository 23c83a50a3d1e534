import type { KeptPayee as Row } from '#prisma'
import { after, DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import type { ActingUser } from '../people/actor.ts'
import type { Party } from '../people/party.ts'
import type { KeptAs } from './views.ts'

/** How many somebody may keep: more nobody finds again. */
export const KEPT_MAX = 200

/** So long a card that is to be confirmed says since when; so long they are new to whoever looks through the list. */
const [SAID_FOR, NEW_FOR] = [7 * DAY, 30 * DAY]

/** From when on somebody kept is new. */
export const newSince = (now: Date): Date => after(now, -NEW_FOR)

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

/** Since when the actor keeps a payee under the name they have, where a card has to say so; null where it need not. */
export async function keptLately({ tx, now }: Scope, me: ActingUser, { id }: Party): Promise<Date | null> {
  const key = { ownerId: me.id, payeeId: id }
  const row = await tx.keptPayee.findUnique({ where: { ownerId_payeeId: key }, select: { keptAt: true } })
  return row && row.keptAt > after(now, -SAID_FOR) ? row.keptAt : null
}
