import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { mailOwner } from '../people/mail-user.ts'
import { viewShop } from './shop.ts'
import { checkShopName } from './shop-name.ts'
import type { ShopView } from './views.ts'

/**
 * Opens the actor's own shop under a name, or renames it, which its owner hears of by mail. `name_invalid` for what is
 * none of a shop (TG-08), `chat_locked`.
 */
export const nameShop: UseCase<{ actor: ChatRef; name: string }, ShopView> = async (scope, { actor, name: given }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  if (me.state === 'restricted') fail({ code: 'account_restricted' })
  const checked = checkShopName(given)
  if ('problem' in checked) return fail({ code: 'name_invalid', reason: checked.problem })
  const { name } = checked
  const before = await scope.tx.shop.findUnique({ where: { ownerId: me.id }, select: { name: true } })
  const shop = await scope.tx.shop.upsert({
    where: { ownerId: me.id },
    create: { id: scope.newId(), ownerId: me.id, name, country: me.country, createdAt: scope.now },
    update: { name },
  })
  await audit(scope, actor, 'shop.named', `shop:${shop.id}`)
  // Whoever holds the chat could do it, and payers trust the name they read: its owner hears of it elsewhere.
  if (before && before.name !== name) await mailOwner(scope, me.id, 'shop_renamed', { at: scope.now.toISOString() })
  // Whoever works elsewhere, too, acts for their own shop now.
  if (me.worksIn !== null)
    await scope.tx.user.update({ where: { id: me.id }, data: { worksIn: shop.id }, select: { id: true } })
  return viewShop(scope, { me, role: 'owner', shop })
}
