import type { ChatRef } from '../chat/views.ts'
import { refuseOwnMatter } from '../desk/own-matters.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff, staffPermissions } from '../staff/staff-actor.ts'
import { viewItem } from './item.ts'
import type { SuspenseItemView } from './views.ts'

type Asked = { actor: ChatRef; itemId: string; of?: string }

/**
 * Staff: one case; with `of`, and which top-up of that customer it would pay. What its payer wrote stands there for who works
 * on such cases and has just given a code; for others it is masked. `own_account`.
 */
export const readSuspense: UseCase<Asked, SuspenseItemView> = async (scope, { actor, itemId, of }) => {
  const staff = await requireStaff(scope, actor, 'suspense.see')
  await refuseOwnMatter(scope, staff, `suspense:${itemId}`, ...(of === undefined ? [] : [`user:${of}`]))
  await audit(scope, actor, 'suspense.read', `suspense:${itemId}`)
  const item = await scope.tx.suspenseItem.findUnique({ where: { id: itemId } })
  if (!item) return fail({ code: 'superseded' })
  const whole = staff.isProven && (await staffPermissions(scope, actor)).includes('suspense.ask')
  return viewItem(scope, item, { of, whole })
}
