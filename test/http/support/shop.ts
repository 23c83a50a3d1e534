import { granted } from '../../support/people.ts'
import { amountOf, type Person, type World } from '../../support/world.ts'

/** A shop with its owner, and what happens at it; all through the core's door. */
export type Shop = {
  owner: Person
  /** Makes a payment link and returns its token. */
  link(amount?: string, description?: string): Promise<string>
  /** The customer pays a link in their chat, with the PIN where one is asked for. */
  sell(token: string, payer: Person): Promise<void>
}

export async function openShop(world: World, name = 'Café Luna'): Promise<Shop> {
  const { core } = world
  const owner = await world.person({ name: 'Carla Aurelio' })
  const actor = owner.chat
  granted(await core.nameShop({ actor, name }))
  return {
    owner,
    async link(amount = '12.50', description = 'Two cappuccinos') {
      return granted(await core.createLink({ actor, amount: amountOf(amount, 'EUR'), description })).token
    },
    async sell(token, payer) {
      const { intentId, factor } = granted(await core.quotePayment({ actor: payer.chat, token }))
      if (factor === 'pin') await world.authorise(payer, intentId)
      granted(await core.confirmPayment({ actor: payer.chat, intentId }))
    },
  }
}
