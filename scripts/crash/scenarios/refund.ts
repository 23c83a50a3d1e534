import { granted } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'

// Carla gives back a part of what Ben paid, and is asked for the rest, which she gives back, too.
export default defineScenario({
  name: 'refund',
  needs: [],
  acts: [
    act('Carla looks at the card that gives 1.00 back', async (scene) => {
      const asked = {
        actor: scene.town.carla.chat,
        payment: scene.town.merchant.sale.payment,
        amount: eur(1_00n),
        reason: 'returned',
      }
      scene.kept['part'] = granted(await scene.core.quoteRefund(asked)).refundId
    }),
    act('she gives it back', (scene) => giveBack(scene, 'part')),
    act('she taps once more', async (scene) => {
      if (await giveBack(scene, 'part')) throw new Error('a second tap booked once more')
    }),
    act('Ben asks for the rest', async (scene) => {
      const asked = { actor: scene.town.ben.chat, payment: scene.town.merchant.sale.payment, reason: 'not_delivered' }
      granted(await scene.core.askRefund(asked))
    }),
    act('Carla looks at the card of the rest', async (scene) => {
      const asked = {
        actor: scene.town.carla.chat,
        payment: scene.town.merchant.sale.payment,
        amount: 'rest',
        reason: null,
      } as const
      scene.kept['rest'] = granted(await scene.core.quoteRefund(asked)).refundId
    }),
    act('she gives it back, too', (scene) => giveBack(scene, 'rest')),
  ],
})

async function giveBack(scene: Scene, which: 'part' | 'rest'): Promise<boolean> {
  const { core, town, booked } = scene
  const receipt = granted(await core.confirmRefund({ actor: town.carla.chat, refundId: scene.of(which) }))
  booked.push(`refund:${scene.of(which)}`)
  return receipt.first
}
