import type { User } from '#prisma'
import type { ChatRef } from '../../chat/views.ts'
import type { Scope } from '../../kit/use-case.ts'
import { refuseWithoutPin } from '../lock/refuse-without-pin.ts'
import { refuseNewPin } from '../pin/refuse-new-pin.ts'
import { VOID } from '../pin/void-pin.ts'

/**
 * Who they are is what staff hold a recovery against, and its owner may have frozen the account because somebody has the
 * phone: while it is frozen that is said with the PIN, where there is one, and not one that phone and password have just
 * chosen. Whom staff have stopped is asked for papers, and
 * gives them. `pin_needed`,
 * `pin_new_waits`.
 */
export async function refuseFrozenWithoutPin(
  scope: Scope,
  actor: ChatRef,
  owner: Pick<User, 'id' | 'state' | 'pinHash' | 'secondFactorAt'>,
): Promise<void> {
  if (owner.state !== 'frozen_by_user' || owner.pinHash === VOID) return
  await refuseNewPin(scope, owner)
  await refuseWithoutPin(scope, actor, 'identity')
}
