import { granted } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'

// Anna buys dollars first; then they pay what Carla asks for in euros.
export default defineScenario({
  name: 'pay-across',
  needs: [],
  acts: [
    act('a feed tells what currencies are worth', (scene) => tellRates(scene)),
    act('Anna buys dollars for 50.00 EUR', buyDollars),
    act('she opens Carla’s link, to pay it in dollars', openLink),
    act('she pays', pay, { again: payAnew }),
    act('she taps once more', async (scene) => {
      if (await pay(scene)) throw new Error('a second tap booked once more')
    }),
  ],
})

async function tellRates({ core, kept }: Scene): Promise<void> {
  kept['observed'] ??= new Date().toISOString()
  const reading = { source: 'feed', observedAt: new Date(kept['observed']), perEuro: { USD: '1.25' } }
  granted(await core.takeRates({ reading }))
}

/** A quote that was booked is booked; one that was not is asked for anew. */
async function buyDollars(scene: Scene): Promise<void> {
  const { core, town, kept, booked } = scene
  const actor = town.anna.chat
  const old = kept['exchange'] ? await core.confirmExchange({ actor, quoteId: kept['exchange'] }) : undefined
  if (!old?.ok) {
    const side = { send: eur(50_00n), to: 'USD' } as const
    kept['exchange'] = granted(await core.quoteExchange({ actor, side })).quoteId
    granted(await core.confirmExchange({ actor, quoteId: kept['exchange'] }))
  }
  booked.push(`exchange:${scene.of('exchange')}`)
}

async function openLink({ core, town: { anna, link }, kept }: Scene): Promise<void> {
  kept['intent'] = granted(await core.quotePayment({ actor: anna.chat, token: link.token, from: 'USD' })).intentId
}

async function pay(scene: Scene): Promise<boolean> {
  const { core, town, booked } = scene
  const receipt = granted(await core.confirmPayment({ actor: town.anna.chat, intentId: scene.of('intent') }))
  booked.push(`pay:${town.link.id}`)
  return receipt.first
}

/** A minute has passed while nobody was there: it was booked, or the card is void, and a fresh one is a tap away. */
async function payAnew(scene: Scene): Promise<void> {
  const old = await scene.core.confirmPayment({ actor: scene.town.anna.chat, intentId: scene.of('intent') })
  if (!old.ok && old.failure.code === 'quote_expired') await openLink(scene)
  await pay(scene)
}
