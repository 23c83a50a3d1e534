import type { User } from '#prisma'
import type { Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import type { RestrictionCategory } from '../../staff/views.ts'
import { mailUser } from '../mail-user.ts'
import { dueAfter, type Restricted } from './restrict.ts'

/**
 * Its owner hears, in chat and by mail, that nothing goes out and what it is about; of an account that was restricted
 * before, that there is this reason, too.
 */
export async function tellRestricted(
  scope: Scope,
  owner: User,
  category: RestrictionCategory,
  restricted: Restricted,
): Promise<void> {
  const also = restricted === 'also' && ({ also: true } as const)
  const until = dueAfter(scope.now)
  await notify(scope, { userId: owner.id }, { kind: 'account_restricted', category, until, ...also })
  await mailUser(scope, owner, also ? 'account_restricted_also' : 'account_restricted')
}
