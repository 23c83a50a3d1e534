import type { Shop, User } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { type Failure, fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { type ActingUser, actingUser } from '../people/actor.ts'
import { shopOf } from './shop.ts'

/**
 * What somebody may do in a shop. `charge`: ask for money and see what came of it; `look`: all its sales; `refund`;
 * `export`: its figures as a file; `manage`: everything else, and whatever concerns its owner's money.
 */
export const SHOP_RIGHTS = ['charge', 'look', 'refund', 'export', 'manage'] as const
export type ShopRight = (typeof SHOP_RIGHTS)[number]

/** Everything that is not here is refused. */
const MAY = { owner: SHOP_RIGHTS } as const satisfies Record<string, readonly ShopRight[]>
export type ShopRole = keyof typeof MAY

/** A shop with the person behind it, in whose purse its money is, and what whoever acts is there. */
export type ActingShop = {
  me: ActingUser
  role: ShopRole
  shop: Shop
  owner: Pick<User, 'id' | 'dataKey' | 'level' | 'state' | 'country'>
}

/** Something of a shop that is named by its own id; `unknown`: what whoever has nothing to do with that shop hears. */
export type OfShop = { shopId: string; unknown: Failure }

/**
 * The shop the actor acts for, or that of a thing they named, where they may do that there. `shop_missing`, `not_allowed`.
 */
export async function shopFor(scope: Scope, actor: ChatRef, right: ShopRight, thing?: OfShop): Promise<ActingShop> {
  const me = await actingUser(scope, actor)
  const shop = thing ? await scope.tx.shop.findUnique({ where: { id: thing.shopId } }) : await shopOf(scope, me.id)
  if (shop?.ownerId !== me.id) return fail(thing?.unknown ?? { code: 'shop_missing' })
  const role: ShopRole = 'owner'
  if (!MAY[role].includes(right)) return fail({ code: 'not_allowed' })
  return { me, role, shop, owner: me }
}
