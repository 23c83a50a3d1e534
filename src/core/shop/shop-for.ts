import type { Shop, User } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { type Failure, fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { type ActingUser, actingUser } from '../people/actor.ts'
import { mayIn, roleWith, type ShopRight, type ShopRole } from './role.ts'
import { workplacesOf } from './team/workplace.ts'

/** A shop with the person behind it, in whose purse its money is, and what whoever acts is there. */
export type ActingShop = {
  me: ActingUser
  role: ShopRole
  shop: Shop
  owner: Pick<User, 'id' | 'dataKey' | 'level' | 'state' | 'country' | 'homeCurrency'>
}

/** Something of a shop that is named by its own id; `unknown`: what whoever has nothing to do with that shop hears. */
export type OfShop = { shopId: string; unknown: Failure }

/**
 * The shop the actor acts for, or that of a thing they named, where they may do that there: whoever was dismissed may
 * nothing from that moment on, and who is being dismissed finishes first. `shop_missing`, `shop_right_missing`.
 */
export async function shopFor(scope: Scope, actor: ChatRef, right: ShopRight, thing?: OfShop): Promise<ActingShop> {
  const me = await actingUser(scope, actor)
  const places = await workplacesOf(scope, me)
  const place = thing ? places.find(({ shop }) => shop.id === thing.shopId) : places[0]
  if (!place) return fail(thing?.unknown ?? { code: 'shop_missing' })
  const { role, shop } = place
  refuseWithout(place, right)
  const owner =
    role === 'owner' ? me : await scope.tx.user.findUniqueOrThrow({ where: { id: shop.ownerId }, select: OF_OWNER })
  return { me, role, shop, owner }
}

/** Refuses what somebody's role in a shop does not allow (`shop_right_missing`). */
export function refuseWithout({ role, shop }: Pick<ActingShop, 'role' | 'shop'>, right: ShopRight): void {
  if (!mayIn(role, right)) fail({ code: 'shop_right_missing', shop: shop.name, role, needs: roleWith(right) })
}

const OF_OWNER = { id: true, dataKey: true, level: true, state: true, country: true, homeCurrency: true } as const
