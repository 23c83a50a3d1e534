import type { User } from '#prisma'
import { after } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { LASTS, staysHere } from './rebind.ts'

/**
 * Whether a PIN that is void was voided by the very move that brought the account into its chat, and nobody has chosen one
 * since: whoever it came to has shown what staff compare, and nothing yet that they did not see. Only a move that staff
 * decided voids one that is older than itself.
 */
export async function voidedByMove({ tx }: Scope, { id, pinSetAt }: Pick<User, 'id' | 'pinSetAt'>): Promise<boolean> {
  const moves = await tx.rebind.findMany({ where: { userId: id, state: 'bound' } })
  return moves.some((move) => !staysHere(move) && (pinSetAt ?? 0) < after(move.until, -LASTS.bound))
}
