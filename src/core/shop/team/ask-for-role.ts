import type { ChatRef } from '../../chat/views.ts'
import { limitRate } from '../../kit/rate-limit.ts'
import { HOUR } from '../../kit/time.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import type { MemberRole } from '../role.ts'
import { shopFor } from '../shop-for.ts'

/**
 * Tells the owner of the shop the actor works in that they would need to be more there. `too_many_requests` after three
 * an hour.
 */
export const askForRole: UseCase<{ actor: ChatRef; role: MemberRole }, null> = async (scope, { actor, role }) => {
  const { me, shop } = await shopFor(scope, actor, 'charge')
  await limitRate(scope, { subject: `user:${me.id}`, of: 'shop_role_asked', max: 3, windowMs: HOUR })
  if (shop.ownerId === me.id) return null
  const asked = { kind: 'shop_role_asked', who: me.openedName, userId: me.id, role } as const
  await notify(scope, { userId: shop.ownerId }, asked)
  return null
}
