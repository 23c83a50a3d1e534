import type { ChatRef } from '../../chat/views.ts'
import { tokenHash } from '../../kit/token.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { actingUser } from '../../people/actor.ts'
import { maskName } from '../../people/mask-name.ts'
import { isAtLeast, memberRoleOf } from '../role.ts'
import { findInvitation } from './invitation.ts'
import type { InvitationView } from './views.ts'

/** What an invitation offers, before it is taken. Uses nothing up. `not_registered`, `invitation_over`. */
export const readTeamInvitation: UseCase<{ actor: ChatRef; token: string }, InvitationView> = async (
  scope,
  { actor, token },
) => {
  const me = await actingUser(scope, actor)
  const { hash, shop, role, expiresAt, ownerName } = await findInvitation(scope, tokenHash(token))
  const where = { shopId_userId: { shopId: shop.id, userId: me.id } }
  const place = await scope.tx.shopMember.findUnique({ where, select: { role: true } })
  const already = place && memberRoleOf(place.role)
  return {
    id: Buffer.from(hash).toString('base64url'),
    shop: shop.name,
    ownerMasked: maskName(ownerName),
    role,
    expiresAt,
    own: shop.ownerId === me.id,
    already,
    more: !already || !isAtLeast(already, role),
  }
}
