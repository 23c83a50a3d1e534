import { granted } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'

const AMOUNTS = [1_00n, 2_00n, 3_00n, 4_00n]

// Which of them share a round, the moment decides: what is true afterwards must not depend on it.
export default defineScenario({
  name: 'send-together',
  needs: [],
  acts: [
    act('Anna asks for four small cards', async ({ core, town: { anna, ben }, kept }) => {
      for (const [index, minor] of AMOUNTS.entries()) {
        const asked = { actor: anna.chat, payee: { userId: ben.userId }, amount: eur(minor) }
        kept[`intent ${index}`] = granted(await core.quoteSend(asked)).intentId
      }
    }),
    act('she confirms them all at once', (scene) =>
      Promise.all(
        AMOUNTS.map(async (_minor, index) => {
          const intentId = scene.of(`intent ${index}`)
          granted(await scene.core.confirmPayment({ actor: scene.town.anna.chat, intentId }))
          scene.booked.push(`send:${intentId}`)
        }),
      ),
    ),
  ],
})
