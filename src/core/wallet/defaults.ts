import type { User } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { type CurrencyCode, isCurrency } from '../money/currency.ts'
import { actingUser } from '../people/actor.ts'
import { TOPUP_RAILS, type TopUpRail } from '../topup/views.ts'

/** What pays and tops up unless somebody says otherwise; null where they have not chosen, and the house proposes. */
export type DefaultsView = {
  /** The balance that pays wherever it suffices, whatever currency is asked for. */
  paysFirst: CurrencyCode | null
  /** The way to top up that is offered before all others that work. */
  topsUpFirst: TopUpRail | null
}

type Chosen = { actor: ChatRef } & Partial<DefaultsView>

/** S41: what one's own account pays and tops up with. */
export const getDefaults: UseCase<{ actor: ChatRef }, DefaultsView> = async (scope, { actor }) =>
  defaultsOf(await actingUser(scope, actor))

/** Chooses it, or with null leaves it to the house again. What is not named stays. Done twice, it says the same. */
export const setDefaults: UseCase<Chosen, DefaultsView> = async (scope, { actor, paysFirst, topsUpFirst }) => {
  const { id } = await actingUser(scope, actor)
  const data = { ...(paysFirst !== undefined && { paysFirst }), ...(topsUpFirst !== undefined && { topsUpFirst }) }
  return defaultsOf(await scope.tx.user.update({ where: { id }, data }))
}

/** As an account's row keeps it. What the code knows no longer is nobody's choice any more. */
export const defaultsOf = ({ paysFirst, topsUpFirst }: Pick<User, 'paysFirst' | 'topsUpFirst'>): DefaultsView => ({
  paysFirst: paysFirst !== null && isCurrency(paysFirst) ? paysFirst : null,
  topsUpFirst: TOPUP_RAILS.find((rail) => rail === topsUpFirst) ?? null,
})
