import type { User } from '#prisma'
import { fail } from '../../kit/failure.ts'
import { after } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { COOLING } from '../cooling.ts'
import { refuseUnsetPin, VOID } from './void-pin.ts'

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

/**
 * A mailbox and a code of one phone choose a password and then a PIN: beside that code such a PIN says nothing for a day, and
 * one that is void is none that its owner could be asked for. `pin_new_waits`.
 */
export async function refusePinByMail({ tx, now }: Scope, { id, pinHash }: Owner): Promise<void> {
  const last = (action: string, since: Date) =>
    tx.auditEvent.findFirst({
      where: { subject: `user:${id}`, action, at: { gte: since } },
      orderBy: { id: 'desc' },
      select: { at: true },
    })
  const reset = await last('password.reset', after(now, -COOLING))
  if (reset && (pinHash === VOID || (await last('pin.reset', reset.at))))
    fail({ code: 'pin_new_waits', until: after(reset.at, COOLING) })
}

/** Until when the PIN is such a one; null where it is not, or an authenticator said the same when it was chosen. */
export async function newPinUntil({ tx, now }: Scope, { id, secondFactorAt }: Omit<Owner, 'pinHash'>) {
  const chosen = { subject: `user:${id}`, action: 'pin.reset', at: { gt: after(now, -COOLING) } }
  const last = await tx.auditEvent.findFirst({ where: chosen, orderBy: { id: 'desc' }, select: { at: true } })
  return last && !(secondFactorAt && secondFactorAt < last.at) ? after(last.at, COOLING) : null
}
