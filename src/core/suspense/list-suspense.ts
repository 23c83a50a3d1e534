import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { viewItem } from './item.ts'
import type { SuspenseItemView } from './views.ts'

const SHOWN_MAX = 50

/** Staff: the open cases, the oldest first. */
export const listSuspense: UseCase<{ actor: ChatRef }, SuspenseItemView[]> = async (scope, { actor }) => {
  await requireStaff(scope, actor, 'suspense.see')
  await audit(scope, actor, 'suspense.listed', 'suspense')
  const items = await scope.tx.suspenseItem.findMany({
    where: { state: 'open' },
    orderBy: { createdAt: 'asc' },
    take: SHOWN_MAX,
  })
  const views: SuspenseItemView[] = []
  for (const item of items) views.push(await viewItem(scope, item))
  return views
}
