import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { notifyAll } from '../../notices/notify.ts'
import { type ActingUser, actingUser } from '../../people/actor.ts'
import { isAtLeast, type MemberRole, memberRoleOf } from '../role.ts'
import { viewShop } from '../shop.ts'
import type { ShopView } from '../views.ts'
import { findInvitation } from './invitation.ts'

/**
 * Whoever opened an invitation takes the place, in their own chat: it is used up, both sides are told, and from
 * now on they act for that shop. Whoever is that there already, or more, stays what they are, and it stays open: it is
 * somebody else's. `invitation_over`, also for the second of two at once; `not_allowed` for its owner; `account_restricted`.
 */
export const joinTeam: UseCase<{ actor: ChatRef; id: string }, ShopView> = async (scope, { actor, id }) => {
  const { tx, now } = scope
  const me = await actingUser(scope, actor)
  if (me.state === 'restricted') fail({ code: 'account_restricted' })
  const { hash, shop, role } = await findInvitation(scope, Buffer.from(id, 'base64url'))
  if (shop.ownerId === me.id) fail({ code: 'not_allowed' })
  // The invitation before the place, as whoever ends both locks them.
  await tx.$queryRaw`select 1 from shop_invitation where token_hash = ${hash} for update`
  const held = await placeOf(scope, shop.id, me.id)
  if (held && isAtLeast(held, role)) return viewOf(scope, me, held, shop.id)
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
  return viewOf(scope, me, role, shop.id)
}

/** What somebody is in a shop; its owner makes them nothing else meanwhile. */
async function placeOf({ tx }: Scope, shopId: string, userId: string): Promise<MemberRole | null> {
  const [place] = await tx.$queryRaw<{ role: string }[]>`
    select role from shop_member where shop_id = ${shopId}::uuid and user_id = ${userId}::uuid for update`
  return place ? memberRoleOf(place.role) : null
}

async function viewOf(scope: Scope, me: ActingUser, role: MemberRole, shopId: string): Promise<ShopView> {
  const shop = await scope.tx.shop.findUniqueOrThrow({ where: { id: shopId } })
  return viewShop(scope, { me, role, shop })
}
