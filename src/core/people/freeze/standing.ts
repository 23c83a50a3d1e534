import type { Restriction, User } from '#prisma'
import type { Scope } from '../../kit/use-case.ts'
import type { RestrictionCategory } from '../../staff/views.ts'

/** Why nothing leaves an account, as its owner is told: what it is about, since when, and by when staff have looked. */
export type ToldRestriction = { category: RestrictionCategory; since: Date; dueAt: Date }

/** The restrictions of an account that stand, the oldest first: see `restrict`. Whoever changes them has locked the person. */
export const standingOf = ({ tx }: Scope, userId: string): Promise<Restriction[]> =>
  tx.restriction.findMany({ where: { userId, liftedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })

/** Whether its owner's freeze stands, also below restrictions: then it comes back when the last of them is lifted. */
export const isOwnFrozen = ({ state }: Pick<User, 'state'>, standing: readonly Restriction[]): boolean =>
  [state, ...standing.map(({ stateBefore }) => stateBefore)].includes('frozen_by_user')

/** The same as their owner is told: each category once, by the earliest time that was promised for it. */
export function toldOf(standing: readonly Restriction[]): ToldRestriction[] {
  const told = new Map<string, ToldRestriction>()
  for (const { category, createdAt, dueAt } of standing)
    if (!told.has(category)) told.set(category, { category: category as RestrictionCategory, since: createdAt, dueAt })
  return [...told.values()]
}
