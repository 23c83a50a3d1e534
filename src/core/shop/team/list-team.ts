import type { ChatRef } from '../../chat/views.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { openName } from '../../people/actor.ts'
import { refuseLockedChat } from '../../people/lock/chat-lock.ts'
import { memberRoleOf } from '../role.ts'
import { shopFor } from '../shop-for.ts'
import type { ShopTeamView } from './views.ts'

/** A shop that needs more places than this is none that a chat can show. */
export const TEAM_MAX = 20

/** Who works in the actor's shop, in the order they came. `shop_missing`, `shop_right_missing`, `chat_locked`. */
export const listTeam: UseCase<{ actor: ChatRef }, ShopTeamView> = async (scope, { actor }) => {
  const { me, shop } = await shopFor(scope, actor, 'manage')
  refuseLockedChat(me)
  return teamOf(scope, shop)
}

export async function teamOf(scope: Scope, { id, name }: { id: string; name: string }): Promise<ShopTeamView> {
  const rows = await scope.tx.shopMember.findMany({
    where: { shopId: id },
    orderBy: [{ since: 'asc' }, { userId: 'asc' }],
    include: { user: { select: { id: true, dataKey: true, name: true } } },
  })
  const open = await scope.tx.shopInvitation.count({ where: { shopId: id, expiresAt: { gt: scope.now } } })
  const members = rows.map(({ user, role, since }) => ({
    id: user.id,
    name: openName(scope, user),
    role: memberRoleOf(role),
    since,
  }))
  return { shop: name, members, open }
}
