import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { requireStaff } from '../../staff/staff-actor.ts'
import { briefCases } from './case.ts'
import { newChatOf } from './rebind.ts'
import type { RecoveryBrief } from './views.ts'

const SHOWN_MAX = 20

/**
 * Staff: the recoveries whose owner has to be compared, the oldest first; never one's own, nor one that
 * would bring a wallet to a chat of theirs. What they state is for `readCase`.
 */
export const listCases: UseCase<{ actor: ChatRef }, RecoveryBrief[]> = async (scope, { actor }) => {
  const staff = await requireStaff(scope, actor, 'recovery.see')
  await audit(scope, actor, 'recoveries.listed', 'recoveries')
  const own = [{ userId: { in: [...staff.wallets] } }, ...staff.chats.map(newChatOf)]
  const rows = await scope.tx.rebind.findMany({
    where: { state: 'identity', until: { gt: scope.now }, NOT: { OR: own } },
    orderBy: { createdAt: 'asc' },
    take: SHOWN_MAX,
  })
  return briefCases(scope, rows)
}
