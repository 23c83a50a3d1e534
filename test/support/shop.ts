import type { Phone, Town } from './chat.ts'
import { granted } from './people.ts'
import { amountOf, type Person, type World } from './world.ts'

export type Shopkeeper = Phone & { person: Person }

/** Somebody with a phone, an account and a shop. */
export async function shopkeeper(town: Town, name = 'Café Aurora', details: Parameters<Town['customer']>[0] = {}) {
  const keeper = await town.customer({ name: 'Carla Aurora', ...details })
  granted(await town.world.core.nameShop({ actor: keeper.actor, name }))
  return keeper
}

/** A link of that person's shop, made through the core's door; its token. */
export async function linkOf(
  { core }: World,
  { actor }: Pick<Phone, 'actor'>,
  amount = '12.50',
  description = 'Two cappuccinos',
): Promise<string> {
  return granted(await core.createLink({ actor, amount: amountOf(amount, 'EUR'), description })).token
}
