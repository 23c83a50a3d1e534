import type { Shop } from '#prisma'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { policyNow } from '../refund/policy/in-force.ts'
import { readTakeLimits } from '../wallet/read-take-limits.ts'
import { categoryOf } from './category.ts'
import { policyOf } from './policy.ts'
import { mayIn, type ShopRole } from './role.ts'
import type { ShopView } from './views.ts'

/** The shop a person runs. `shop_missing` when they have none. */
export async function shopOf({ tx }: Scope, ownerId: string): Promise<Shop> {
  return (await tx.shop.findUnique({ where: { ownerId } })) ?? fail({ code: 'shop_missing' })
}

type Acting = { me: { id: string; level: number; homeCurrency: string; locked: boolean }; role: ShopRole; shop: Shop }

/** A shop as whoever acts for it sees it. */
export async function viewShop(scope: Scope, { me, role, shop }: Acting): Promise<ShopView> {
  const { tx, now } = scope
  const { id, name, accepting, repeats, country } = shop
  const mine = mayIn(role, 'look') ? {} : { madeBy: me.id }
  const where = { shopId: id, kind: 'link', state: 'open', expiresAt: { gt: now }, ...mine }
  const openLinks = await tx.paymentLink.count({ where })
  const own = await tx.shop.count({ where: { ownerId: me.id } })
  const shops = own + (await tx.shopMember.count({ where: { userId: me.id } }))
  const category = categoryOf(shop.category)?.code ?? null
  const policy = policyOf(shop.policy)
  const refunds = await policyNow({ tx }, id)
  const logo = shop.logoId !== null
  const takes = role === 'owner' && !me.locked ? await readTakeLimits(scope, me) : null
  return { name, takes, role, accepting, repeats, openLinks, shops, category, country, policy, refunds, logo }
}
