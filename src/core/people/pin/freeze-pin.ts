import type { User } from '#prisma'
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
 * @param shown whether the page that ends the freeze took the PIN, too. That proves something beside a password that came by
 * mail, as long as the PIN comes from one of before the freeze: one that a password has chosen says what that says.
 */
export async function voidFreezePin(scope: Scope, userId: string, shown = false): Promise<boolean> {
  await endRenewal(scope, userId)
  const chosen = await chosenInFreeze(scope, userId)
  if (chosen.length === 0) return false
  if (shown && !chosen.includes('pin.reset') && (await cameByMail(scope, userId))) return false
  const { count } = await scope.tx.user.updateMany({
    where: { id: userId, pinHash: { not: VOID } },
    data: { pinHash: VOID },
  })
  return count > 0
}

/** How PINs were chosen since the last one that no freeze ends. */
async function chosenInFreeze({ tx }: Scope, userId: string): Promise<string[]> {
  const chosen = await tx.$queryRaw<{ action: string }[]>`
    with chosen as (
      select id, action, coalesce((detail->>'frozen')::boolean, false) as frozen from audit_event
       where subject = ${`user:${userId}`} and action in ('pin.reset', 'pin.changed'))
    select distinct action from chosen
     where id > coalesce((select max(id) from chosen where not frozen), 0)`
  return chosen.map(({ action }) => action)
}

/** Whether the password there is came by mail: one changed by the one before it is no other proof than that. */
async function cameByMail({ tx }: Scope, userId: string): Promise<boolean> {
  const last = await tx.auditEvent.findFirst({
    where: { subject: `user:${userId}`, action: { in: ['password.reset', 'password.changed'] } },
    orderBy: { id: 'desc' },
    select: { action: true },
  })
  return last?.action === 'password.reset'
}
