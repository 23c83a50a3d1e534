import type { ChatRef } from '../../chat/views.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { actingUser } from '../../people/actor.ts'
import type { WorkplaceView } from './views.ts'
import { workplacesOf } from './workplace.ts'

/** The shops the actor may act for, the one they act for first. Empty where they have none. */
export const listShops: UseCase<{ actor: ChatRef }, WorkplaceView[]> = async (scope, { actor }) => {
  const places = await workplacesOf(scope, await actingUser(scope, actor))
  return places.map(({ shop, role }, index) => ({ id: shop.id, name: shop.name, role, acting: index === 0 }))
}
