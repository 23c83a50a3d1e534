import type { User } from '#prisma'
import type { ChatRef } from '../../chat/views.ts'
import type { Scope } from '../../kit/use-case.ts'
import { refuseWithoutPin } from '../lock/refuse-without-pin.ts'
import { refuseNewPin } from '../pin/refuse-new-pin.ts'
import { VOID } from '../pin/void-pin.ts'
import { isOwnFrozen, standingOf } from './standing.ts'

/**
 * Who they are is what staff hold a recovery against, and its owner may have frozen the account because somebody has the
 * phone: while that freeze stands, also below a restriction, it is said with the PIN, where there is one, and not one that
 * phone and password have just chosen. Whom only staff have stopped is asked for papers, and gives them. `pin_needed`,
 * `pin_new_waits`.
 */
export async function refuseFrozenWithoutPin(
  scope: Scope,
  actor: ChatRef,
  owner: Pick<User, 'id' | 'state' | 'pinHash' | 'secondFactorAt'>,
): Promise<void> {
  if (owner.pinHash === VOID || !isOwnFrozen(owner, await standingOf(scope, owner.id))) return
  await refuseNewPin(scope, owner)
  await refuseWithoutPin(scope, actor, 'identity')
}
