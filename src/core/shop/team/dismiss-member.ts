import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { unseen } from '../../people/lock/chat-lock.ts'
import { shopFor } from '../shop-for.ts'
import { teamOf } from './list-team.ts'
import type { ShopTeamView } from './views.ts'

/**
 * Somebody works in the actor's shop no more, from this commit on; what they had begun is waited for, and places that
 * were offered are offered no more, for they may know of one. Asked again it answers the same, null in a locked chat.
 * `shop_right_missing`.
 */
export const dismissMember: UseCase<{ actor: ChatRef; userId: string }, ShopTeamView | null> = async (
  scope,
  { actor, userId },
) => {
  const { me, shop } = await shopFor(scope, actor, 'manage')
  const { count } = await scope.tx.shopMember.deleteMany({ where: { shopId: shop.id, userId } })
  if (count > 0) {
    await scope.tx.shopInvitation.deleteMany({ where: { shopId: shop.id } })
    await audit(scope, actor, 'shop.member_dismissed', `shop:${shop.id}`, { user: userId })
    await notify(scope, { userId }, { kind: 'shop_role', shop: shop.name, role: null })
  }
  return unseen(me, () => teamOf(scope, shop))
}
