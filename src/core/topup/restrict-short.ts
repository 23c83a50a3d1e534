import type { TopUp } from '#prisma'
import { audit } from '../kit/audit.ts'
import type { Scope } from '../kit/use-case.ts'
import { restrict } from '../people/freeze/restrict.ts'
import { tellRestricted } from '../people/freeze/tell-restricted.ts'

/**
 * Not all of a top-up that was taken back is there any more: nothing leaves its owner's account, in whatever currency,
 * until two of staff release it, whatever else they have it restricted for. The owner hears what it is about and how to appeal.
 * A closed one stays what it is.
 */
export async function restrictShort(scope: Scope, { id, userId }: Pick<TopUp, 'id' | 'userId'>): Promise<void> {
  const restricted = await restrict(scope, userId, { category: 'topup', topUpId: id })
  if (!restricted) return
  await audit(scope, 'system', 'account.restricted', `user:${userId}`, { category: 'topup', topUp: id })
  await tellRestricted(scope, await scope.tx.user.findUniqueOrThrow({ where: { id: userId } }), 'topup', restricted)
}
