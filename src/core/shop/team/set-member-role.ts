import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { lockActingUser } from '../../people/actor.ts'
import { refuseFrozen } from '../../people/freeze/refuse-frozen.ts'
import { refuseLockedChat } from '../../people/lock/chat-lock.ts'
import { refuseWithoutPin } from '../../people/lock/refuse-without-pin.ts'
import type { MemberRole } from '../role.ts'
import { shopFor } from '../shop-for.ts'
import { teamOf } from './list-team.ts'
import type { ShopTeamView } from './views.ts'

/**
 * Makes somebody who works in the actor's shop something else there, and tells them. `not_found` for anybody else,
 * `chat_locked`, `pin_needed`; while the account is frozen nobody gets more rights: `account_frozen_by_user`,
 * `account_restricted`.
 */
export const setMemberRole: UseCase<{ actor: ChatRef; userId: string; role: MemberRole }, ShopTeamView> = async (
  scope,
  { actor, userId, role },
) => {
  // Whoever is just taking the account back, and undoes what was given since, goes first.
  await lockActingUser(scope, actor)
  const { me, shop } = await shopFor(scope, actor, 'manage')
  refuseLockedChat(me)
  if (role === 'manager') refuseFrozen(me)
  if (role === 'manager') await refuseWithoutPin(scope, actor, 'manager')
  const where = { shopId: shop.id, userId }
  const { count } = await scope.tx.shopMember.updateMany({ where: { ...where, role: { not: role } }, data: { role } })
  if (count === 0 && (await scope.tx.shopMember.count({ where })) === 0) return fail({ code: 'not_found' })
  if (count > 0) {
    await audit(scope, actor, 'shop.member_role', `shop:${shop.id}`, { user: userId, role })
    await notify(scope, { userId }, { kind: 'shop_role', shop: shop.name, role })
  }
  return teamOf(scope, shop)
}
