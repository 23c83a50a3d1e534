import { granted } from '../../../test/support/people.ts'
import { act, defineScenario } from '../scenario.ts'
import { eur } from '../town.ts'

export default defineScenario({
  name: 'telling',
  needs: ['chat', 'web', 'work'],
  watchesStart: true,
  acts: [
    act('Ben presses START', async ({ telegram, town }) => void telegram.start(Number(town.ben.chat.telegramId)), {
      until: (scene) => scene.sees(scene.town.ben.chat) !== '' && scene.isSettled(),
    }),
    act('Anna asks for a card over 4.00 to Ben', async ({ core, town: { anna, ben }, kept }) => {
      const asked = { actor: anna.chat, payee: { userId: ben.userId }, amount: eur(4_00n) }
      kept['intent'] = granted(await core.quoteSend(asked)).intentId
    }),
    act('she confirms', async (scene) => {
      const intentId = scene.of('intent')
      granted(await scene.core.confirmPayment({ actor: scene.town.anna.chat, intentId }))
      scene.booked.push(`send:${intentId}`)
    }),
    act('Ben is told', async (scene) => {
      await scene.work()
      const seen = scene.sees(scene.town.ben.chat)
      if (!seen.includes('4.00 EUR received')) throw new Error(`Ben was not told: ${seen}`)
    }),
  ],
})
