import type { Money } from '#core'
import { leaves } from './leaving.ts'
import { granted } from './people.ts'
import type { Person, World } from './world.ts'

const MONTH_MS = 30 * 86_400_000

type Sums = Partial<Record<'single' | 'daily' | 'monthly', Money>>

/** Two of staff set somebody's limits for thirty days; with no sums, they are their level's again. */
export async function setLimits(world: World, { userId }: Person, sums: Sums): Promise<void> {
  const [asker, second] = [await world.agent('owner'), await world.agent('owner')]
  const named = Object.keys(sums).length > 0
  const until = named ? new Date(world.deps.clock().getTime() + MONTH_MS) : null
  const limits = { single: null, daily: null, monthly: null, ...sums }
  const asked = { kind: 'set_limits', userId, limits, until } as const
  const { id, hash } = granted(await world.core.requestApproval({ actor: asker, asked, reason: 'as it should be' }))
  granted(await world.core.decideApproval({ actor: second, id, hash, decision: 'approve' }))
}

/** Somebody whose limits were lowered, and who left. */
export async function leftLowered(world: World, sums: Sums): Promise<Person> {
  const person = await world.person()
  await setLimits(world, person, sums)
  await leaves(world, person)
  return person
}

/** What somebody may send at once and in a day. */
export async function limitsOf(world: World, { chat: actor }: Person): Promise<[single: Money, daily: Money]> {
  const { single, daily } = granted(await world.core.getLimits({ actor }))
  return [single, daily]
}
