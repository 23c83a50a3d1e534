import { granted } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import { decided, requested } from '../staff.ts'

export default defineScenario({
  name: 'send-held',
  needs: [],
  acts: [
    act('Anna asks for a card to Rita, who is restricted', async ({ core, town: { anna, rita }, kept }) => {
      const asked = { actor: anna.chat, payee: { userId: rita.userId }, amount: eur(10_00n) }
      kept['intent'] = granted(await core.quoteSend(asked)).intentId
    }),
    act('she confirms: it waits', async (scene) => {
      const intentId = scene.of('intent')
      granted(await scene.core.confirmPayment({ actor: scene.town.anna.chat, intentId }))
      scene.booked.push(`send:${intentId}`)
    }),
    act('an agent asks to release Rita', (scene) =>
      requested(scene, { kind: 'release_account', userId: scene.town.rita.userId }),
    ),
    act('a supervisor agrees: she has it', (scene) => decided(scene, 'approved')),
  ],
})
