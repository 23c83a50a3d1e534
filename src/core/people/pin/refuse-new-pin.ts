import type { User } from '#prisma'
import { fail } from '../../kit/failure.ts'
import { after } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { COOLING } from '../cooling.ts'
import { refuseUnsetPin } from './void-pin.ts'

type Owner = Pick<User, 'id' | 'pinHash' | 'secondFactorAt'>

/**
 * Where a PIN has to say more than the password does: one that the password has chosen says no more for a day, in which its
 * owner hears of it, nor does one that was changed since by such a PIN; and a void one says nothing. `pin_unset`,
 * `pin_new_waits`.
 */
export async function refuseNewPin(scope: Scope, owner: Owner): Promise<void> {
  refuseUnsetPin(owner)
  const until = await newPinUntil(scope, owner)
  if (until) fail({ code: 'pin_new_waits', until })
}

/** Until when the PIN is such a one; null where it is not, or an authenticator said the same when it was chosen. */
export async function newPinUntil({ tx, now }: Scope, { id, secondFactorAt }: Omit<Owner, 'pinHash'>) {
  const chosen = { subject: `user:${id}`, action: 'pin.reset', at: { gt: after(now, -COOLING) } }
  const last = await tx.auditEvent.findFirst({ where: chosen, orderBy: { id: 'desc' }, select: { at: true } })
  return last && !(secondFactorAt && secondFactorAt < last.at) ? after(last.at, COOLING) : null
}
