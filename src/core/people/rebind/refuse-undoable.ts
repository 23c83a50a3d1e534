import { fail } from '../../kit/failure.ts'
import type { Scope } from '../../kit/use-case.ts'
import { firstMoveSince } from './give-back.ts'
import { staysHere } from './rebind.ts'

/**
 * While the move of an account can be undone, by itself or with the address it was proven with, its second factor stays
 * what it is: one that was set up by a thief would outlast the undoing, and keep its owner out of what only a code opens.
 * `second_factor_waits`.
 */
export async function refuseUndoable(scope: Scope, userId: string): Promise<void> {
  const { tx, now } = scope
  const where = { userId, until: { gt: now } }
  const moves = await tx.rebind.findMany({ where: { ...where, state: 'bound' }, orderBy: { until: 'desc' } })
  const last = moves.find((move) => !staysHere(move))
  const changes = await tx.emailChange.findMany({ where: { ...where, state: 'changed' }, orderBy: { until: 'desc' } })
  for (const { createdAt, until } of changes)
    if (await firstMoveSince(scope, userId, createdAt)) fail({ code: 'second_factor_waits', until })
  if (last) fail({ code: 'second_factor_waits', until: last.until })
}
