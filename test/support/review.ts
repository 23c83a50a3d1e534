import type { Destination, PayoutView } from '#core'
import { confirmed, eur, savedAccount } from './withdraw.ts'
import type { Person, World } from './world.ts'

/** An account saved since another chat took its owner's wallet over: what goes there is looked at, from 20 euros' worth on. */
export async function newlySaved(world: World, person: Person): Promise<Destination> {
  const where = await savedAccount(world, person)
  await world.deps.prisma.chat.updateMany({
    where: { userId: person.userId },
    data: { reboundAt: new Date(world.deps.clock().getTime() - 60_000) },
  })
  return where
}

/** A withdrawal of 30.00 EUR that was confirmed, and waits for staff. */
export const reviewed = async (world: World, person: Person): Promise<PayoutView> =>
  confirmed(world, person, await newlySaved(world, person), eur(3_000n))
