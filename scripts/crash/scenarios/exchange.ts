import { granted } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'

export default defineScenario({
  name: 'exchange',
  needs: [],
  acts: [
    act('a feed tells what currencies are worth', (scene) => tellRates(scene)),
    act('Anna asks for a quote over 50.00 EUR into USD', async ({ core, town: { anna }, kept }) => {
      const asked = { actor: anna.chat, side: { send: eur(50_00n), to: 'USD' } } as const
      kept['quote'] = granted(await core.quoteExchange(asked)).quoteId
    }),
    act('she confirms', confirm, { again: confirmAnew }),
    act('she taps once more', async (scene) => {
      if (await confirm(scene)) throw new Error('a second tap booked once more')
    }),
  ],
})

async function tellRates({ core, kept }: Scene): Promise<void> {
  kept['observed'] ??= new Date().toISOString()
  const reading = { source: 'feed', observedAt: new Date(kept['observed']), perEuro: { USD: '1.25' } }
  granted(await core.takeRates({ reading }))
}

async function confirm(scene: Scene): Promise<boolean> {
  const quoteId = scene.of('quote')
  const receipt = granted(await scene.core.confirmExchange({ actor: scene.town.anna.chat, quoteId }))
  scene.booked.push(`exchange:${quoteId}`)
  return receipt.first
}

/** A minute has passed while nobody was there: the quote was booked, or is over, and a fresh one is a tap away. */
async function confirmAnew(scene: Scene): Promise<void> {
  const { core, kept, town } = scene
  const actor = town.anna.chat
  const old = await core.confirmExchange({ actor, quoteId: scene.of('quote') })
  if (!old.ok && old.failure.code === 'quote_expired')
    kept['quote'] = granted(await core.requoteExchange({ actor, quoteId: scene.of('quote') })).quoteId
  await confirm(scene)
}
