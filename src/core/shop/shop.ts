import type { Shop } from '#prisma'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import type { ShopView } from './views.ts'

/** The shop a person runs. `shop_missing` when they have none. */
export async function shopOf({ tx }: Scope, ownerId: string): Promise<Shop> {
  return (await tx.shop.findUnique({ where: { ownerId } })) ?? fail({ code: 'shop_missing' })
}

/** A shop as its owner sees it. */
export async function viewShop({ tx, now }: Scope, { id, name, accepting, repeats }: Shop): Promise<ShopView> {
  const openLinks = await tx.paymentLink.count({ where: { shopId: id, state: 'open', expiresAt: { gt: now } } })
  return { name, accepting, repeats, openLinks }
}
