import type { User } from '#prisma'
import type { AuditDetail } from '../../kit/audit.ts'
import type { Scope } from '../../kit/use-case.ts'
import { endRenewal } from './renewal.ts'
import { VOID } from './void-pin.ts'

/**
 * What the trail says of a PIN that is chosen while nothing goes out: whoever knows the password, or saw the old PIN, may
 * have chosen it. Where a second factor is on a code said so, too, and none is set up during a freeze. The person is locked,
 * and so in the state in which it counts.
 */
export const duringFreeze = ({ state, secondFactorAt }: Pick<User, 'state' | 'secondFactorAt'>): { frozen?: true } =>
  state === 'active' || secondFactorAt ? {} : { frozen: true }

/**
 * Money may go out again: a PIN chosen during the freeze allows none of it and is asked anew, and nobody chooses one by what
 * was proven meanwhile (ATH-12). Returns whether there was one. The person is locked.
 */
export async function voidFreezePin(scope: Scope, userId: string): Promise<boolean> {
  await endRenewal(scope, userId)
  const chosen = { subject: `user:${userId}`, action: { in: ['pin.reset', 'pin.changed'] } }
  const last = await scope.tx.auditEvent.findFirst({ where: chosen, orderBy: { id: 'desc' }, select: { detail: true } })
  if ((last?.detail as AuditDetail | undefined)?.['frozen'] !== true) return false
  const { count } = await scope.tx.user.updateMany({
    where: { id: userId, pinHash: { not: VOID } },
    data: { pinHash: VOID },
  })
  return count > 0
}
