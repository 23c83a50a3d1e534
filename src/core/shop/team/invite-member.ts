import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import { limitRate } from '../../kit/rate-limit.ts'
import { after, DAY } from '../../kit/time.ts'
import { newToken, tokenHash } from '../../kit/token.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { lockActingUser } from '../../people/actor.ts'
import { refuseFrozen } from '../../people/freeze/refuse-frozen.ts'
import { refuseLockedChat } from '../../people/lock/chat-lock.ts'
import { refuseWithoutPin } from '../../people/lock/refuse-without-pin.ts'
import { mailOwner } from '../../people/mail-user.ts'
import type { MemberRole } from '../role.ts'
import { shopFor } from '../shop-for.ts'
import { TEAM_MAX } from './list-team.ts'
import type { NewInvitation } from './views.ts'

const LIVES = 2 * DAY
const A_DAY = 30

/**
 * Offers a place in the actor's shop to whoever shows the token first, within two days; the shop's owner hears of it by
 * mail. `shop_missing`, `shop_right_missing`, `chat_locked` (who is hired sees what a locked chat does not show),
 * `pin_needed` for who may give money back, `account_frozen_by_user`, `account_restricted`, `too_many_members`,
 * `too_many_requests`.
 */
export const inviteMember: UseCase<{ actor: ChatRef; role: MemberRole }, NewInvitation> = async (
  scope,
  { actor, role },
) => {
  const { tx, now } = scope
  // Whoever is just taking the account back, and ends what was offered, goes first.
  await lockActingUser(scope, actor)
  const { me, shop } = await shopFor(scope, actor, 'manage')
  refuseLockedChat(me)
  refuseFrozen(me)
  if (role === 'manager') await refuseWithoutPin(scope, actor, 'manager')
  await limitRate(scope, { subject: `user:${me.id}`, of: 'shop_invitation', max: A_DAY, windowMs: DAY })
  await tx.shopInvitation.deleteMany({ where: { shopId: shop.id, expiresAt: { lte: now } } })
  const taken = await tx.shopMember.count({ where: { shopId: shop.id } })
  const offered = await tx.shopInvitation.count({ where: { shopId: shop.id } })
  if (taken + offered >= TEAM_MAX) fail({ code: 'too_many_members', most: TEAM_MAX })
  const token = newToken(scope, 32)
  const expiresAt = after(now, LIVES)
  const row = { tokenHash: tokenHash(token), shopId: shop.id, role, expiresAt }
  await tx.shopInvitation.create({ data: row, select: { shopId: true } })
  await audit(scope, actor, 'shop.member_invited', `shop:${shop.id}`, { role })
  // Whoever holds the chat could do it, for a cashier without the PIN: its owner hears of it elsewhere.
  await mailOwner(scope, shop.ownerId, 'team_invited', { at: now.toISOString(), until: expiresAt.toISOString() })
  return { shop: shop.name, role, token, expiresAt }
}
