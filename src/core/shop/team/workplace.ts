import type { Shop, User } from '#prisma'
import type { Scope } from '../../kit/use-case.ts'
import { memberRoleOf, type ShopRole } from '../role.ts'

/** A shop somebody may act for, and as what. */
export type Workplace = { shop: Shop; role: ShopRole }

/**
 * Everywhere somebody works: first the shop they act for now, which is the one they chose, else their own, else where
 * they were hired first. A dismissal waits until this transaction is over.
 */
export async function workplacesOf({ tx }: Scope, me: Pick<User, 'id' | 'worksIn'>): Promise<Workplace[]> {
  const own = await tx.shop.findUnique({ where: { ownerId: me.id } })
  const hired = await tx.$queryRaw<{ shopId: string; role: string }[]>`
    select shop_id as "shopId", role from shop_member where user_id = ${me.id}::uuid order by since, shop_id for share`
  const shops = hired.length === 0 ? [] : await tx.shop.findMany({ where: { id: { in: hired.map((h) => h.shopId) } } })
  const places = hired.flatMap(({ shopId, role }) =>
    shops.filter(({ id }) => id === shopId).map((shop) => ({ shop, role: memberRoleOf(role) })),
  )
  const all: Workplace[] = own ? [{ shop: own, role: 'owner' }, ...places] : places
  const isChosen = ({ shop }: Workplace) => shop.id === me.worksIn
  return [...all.filter(isChosen), ...all.filter((place) => !isChosen(place))]
}
