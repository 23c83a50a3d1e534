import { granted } from '../../../test/support/people.ts'
import { act, defineScenario } from '../scenario.ts'

export default defineScenario({
  name: 'pay-link',
  needs: [],
  acts: [
    act('Anna opens Carla’s link', async ({ core, town: { anna, link }, kept }) => {
      kept['intent'] = granted(await core.quotePayment({ actor: anna.chat, token: link.token })).intentId
    }),
    act('she pays', async (scene) => {
      const { core, town, booked } = scene
      granted(await core.confirmPayment({ actor: town.anna.chat, intentId: scene.of('intent') }))
      booked.push(`pay:${town.link.id}`)
    }),
  ],
})
