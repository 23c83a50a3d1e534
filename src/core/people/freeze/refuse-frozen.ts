import type { User } from '#prisma'
import { fail } from '../../kit/failure.ts'

/**
 * Whatever is changed while an account is frozen may be a thief's doing, and what they put there would outlast the freeze:
 * another address, or a second factor that its owner does not have. `account_frozen_by_user`, `account_restricted`.
 */
export function refuseFrozen({ state }: Pick<User, 'state'>): void {
  if (state === 'frozen_by_user') fail({ code: 'account_frozen_by_user' })
  if (state !== 'active') fail({ code: 'account_restricted' })
}
