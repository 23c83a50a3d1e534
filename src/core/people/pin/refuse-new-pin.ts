import type { User } from '#prisma'
import { fail } from '../../kit/failure.ts'
import { after } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { COOLING } from '../cooling.ts'
import { refuseUnsetPin } from './void-pin.ts'

/**
 * Where a PIN has to say more than the password does: one that the password has chosen says no more for a day, in which its
 * owner hears of it, nor does one that was changed since by such a PIN; and a void one says nothing. The person is locked.
 * `pin_unset`, `second_factor_waits`.
 */
export async function refuseNewPin({ tx, now }: Scope, user: Pick<User, 'id' | 'pinHash'>): Promise<void> {
  refuseUnsetPin(user)
  const chosen = { subject: `user:${user.id}`, action: 'pin.reset', at: { gt: after(now, -COOLING) } }
  const last = await tx.auditEvent.findFirst({ where: chosen, orderBy: { id: 'desc' }, select: { at: true } })
  if (last) fail({ code: 'second_factor_waits', until: after(last.at, COOLING), newPin: true })
}
