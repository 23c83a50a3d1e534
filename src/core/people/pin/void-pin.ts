import type { User } from '#prisma'
import { fail } from '../../kit/failure.ts'
import type { Scope } from '../../kit/use-case.ts'

/** No PIN is this one's hash: nothing is allowed by PIN until its owner has chosen another. */
export const VOID = ''

/** Refuses (`pin_unset`) to ask for a PIN where there is none, so that no try is lost on it. */
export function refuseUnsetPin({ pinHash }: Pick<User, 'pinHash'>): void {
  if (pinHash === VOID) fail({ code: 'pin_unset' })
}

/**
 * A PIN chosen since a moment is void: whoever chose it may be the one whose doings its owner has just undone. One chosen
 * before stays. The person is locked.
 */
export async function voidPinSince({ tx }: Scope, userId: string, since: Date): Promise<void> {
  await tx.user.updateMany({ where: { id: userId, pinSetAt: { gte: since } }, data: { pinHash: VOID } })
}
