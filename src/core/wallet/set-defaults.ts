import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { type DefaultsView, defaultsOf } from './defaults.ts'

type Chosen = { actor: ChatRef } & Partial<DefaultsView>

/** Chooses it, or with null leaves it to the house again. What is not named stays. Done twice, it says the same. */
export const setDefaults: UseCase<Chosen, DefaultsView> = async (scope, { actor, paysFirst, topsUpFirst }) => {
  const { id } = await actingUser(scope, actor)
  const data = { ...(paysFirst !== undefined && { paysFirst }), ...(topsUpFirst !== undefined && { topsUpFirst }) }
  return defaultsOf(await scope.tx.user.update({ where: { id }, data }))
}
