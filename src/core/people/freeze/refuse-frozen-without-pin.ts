import type { User } from '#prisma'
import type { ChatRef } from '../../chat/views.ts'
import type { Scope } from '../../kit/use-case.ts'
import { refuseWithoutPin } from '../lock/refuse-without-pin.ts'
import { VOID } from '../pin/void-pin.ts'

/**
 * Who they are is what staff hold a recovery against, and its owner may have frozen the account because somebody has the
 * phone: while it is frozen that is said with the PIN, where there is one. Whom staff have stopped is asked for papers, and
 * gives them. `pin_needed`.
 */
export async function refuseFrozenWithoutPin(
  scope: Scope,
  actor: ChatRef,
  { state, pinHash }: Pick<User, 'state' | 'pinHash'>,
): Promise<void> {
  if (state === 'frozen_by_user' && pinHash !== VOID) await refuseWithoutPin(scope, actor, 'identity')
}
