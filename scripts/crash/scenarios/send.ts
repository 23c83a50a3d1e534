import { granted, PIN, typePin } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'

export default defineScenario({
  name: 'send',
  needs: [],
  acts: [
    act('Anna asks for a card over 25.00 to Ben', async ({ core, town: { anna, ben }, kept }) => {
      const asked = { actor: anna.chat, payee: { userId: ben.userId }, amount: eur(25_00n), note: 'lunch' }
      kept['intent'] = granted(await core.quoteSend(asked)).intentId
    }),
    act('she types her PIN', async (scene) => {
      const { core, town } = scene
      const actor = town.anna.chat
      const { padId } = granted(await core.openPad({ actor, purpose: 'authorise', intentId: scene.of('intent') }))
      await typePin(core, actor, padId, PIN)
    }),
    act('she confirms', confirm),
    act('she taps once more', async (scene) => {
      if (await confirm(scene)) throw new Error('a second tap booked once more')
    }),
  ],
})

async function confirm(scene: Scene): Promise<boolean> {
  const intentId = scene.of('intent')
  const receipt = granted(await scene.core.confirmPayment({ actor: scene.town.anna.chat, intentId }))
  scene.booked.push(`send:${intentId}`)
  return receipt.first
}
