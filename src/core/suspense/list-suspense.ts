import type { ChatRef } from '../chat/views.ts'
import { withoutOwn } from '../desk/own-matters.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { viewItem } from './item.ts'
import type { SuspenseItemView } from './views.ts'

const SHOWN_MAX = 50

/** Staff: the open cases, the oldest first. Never money that names the reader's own. */
export const listSuspense: UseCase<{ actor: ChatRef }, SuspenseItemView[]> = async (scope, { actor }) => {
  const staff = await requireStaff(scope, actor, 'suspense.see')
  await audit(scope, actor, 'suspense.listed', 'suspense')
  const open = await scope.tx.suspenseItem.findMany({ where: { state: 'open' }, orderBy: { createdAt: 'asc' } })
  const others = await withoutOwn(scope, staff, open, ({ id }) => `suspense:${id}`)
  const views: SuspenseItemView[] = []
  for (const item of others.slice(0, SHOWN_MAX)) views.push(await viewItem(scope, item))
  return views
}
