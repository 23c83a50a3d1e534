import { fail } from '../../kit/failure.ts'
import type { Scope } from '../../kit/use-case.ts'
import { staysHere } from './rebind.ts'

/**
 * While the move of an account can be undone its second factor stays what it is: one that was set up by a thief would
 * outlast the undoing, and keep its owner out of what only a code opens. `second_factor_waits`.
 */
export async function refuseUndoable({ tx, now }: Scope, userId: string): Promise<void> {
  const where = { userId, state: 'bound', until: { gt: now } }
  const moves = await tx.rebind.findMany({ where, orderBy: { until: 'desc' } })
  const last = moves.find((move) => !staysHere(move))
  if (last) fail({ code: 'second_factor_waits', until: last.until })
}
