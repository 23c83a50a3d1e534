import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { notifyAll } from '../../notices/notify.ts'
import { actingUser } from '../../people/actor.ts'
import { viewShop } from '../shop.ts'
import type { ShopView } from '../views.ts'
import { findInvitation } from './invitation.ts'

/**
 * Whoever opened an invitation takes the place, in their own chat: it is used up, both sides are told, and from
 * now on they act for that shop. `invitation_over`, also for the second of two at once; `not_allowed` for its owner;
 * `account_restricted`.
 */
export const joinTeam: UseCase<{ actor: ChatRef; id: string }, ShopView> = async (scope, { actor, id }) => {
  const { tx, now } = scope
  const me = await actingUser(scope, actor)
  if (me.state === 'restricted') fail({ code: 'account_restricted' })
  const { hash, shop, role } = await findInvitation(scope, Buffer.from(id, 'base64url'))
  if (shop.ownerId === me.id) fail({ code: 'not_allowed' })
  const { count } = await tx.shopInvitation.deleteMany({ where: { tokenHash: hash } })
  if (count === 0) fail({ code: 'invitation_over' })
  await tx.shopMember.upsert({
    where: { shopId_userId: { shopId: shop.id, userId: me.id } },
    create: { shopId: shop.id, userId: me.id, role, since: now },
    update: { role },
  })
  await tx.user.update({ where: { id: me.id }, data: { worksIn: shop.id }, select: { id: true } })
  await audit(scope, actor, 'shop.member_joined', `shop:${shop.id}`, { user: me.id, role })
  await notifyAll(scope, [
    { to: { userId: shop.ownerId }, notice: { kind: 'shop_joined', who: me.openedName, role } },
    { to: { userId: me.id }, notice: { kind: 'shop_role', shop: shop.name, role } },
  ])
  const joined = await tx.shop.findUniqueOrThrow({ where: { id: shop.id } })
  return viewShop(scope, { me, role, shop: joined })
}
