import type { TopUp } from '#prisma'
import { audit } from '../kit/audit.ts'
import type { Scope } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { dueAfter, restrict } from '../people/freeze/restrict.ts'
import { mailOwner } from '../people/mail-user.ts'

/**
 * Not all of a top-up that was taken back is there any more: nothing leaves its owner's account, in whatever currency,
 * until two of staff release it. The owner hears what it is about and how to appeal. One that is restricted already, or
 * closed, stays what it is.
 */
export async function restrictShort(scope: Scope, { id, userId }: Pick<TopUp, 'id' | 'userId'>): Promise<void> {
  if (!(await restrict(scope, userId, { category: 'topup', topUpId: id }))) return
  await audit(scope, 'system', 'account.restricted', `user:${userId}`, { category: 'topup', topUp: id })
  await notify(scope, { userId }, { kind: 'account_restricted', category: 'topup', until: dueAfter(scope.now) })
  await mailOwner(scope, userId, 'account_restricted')
}
