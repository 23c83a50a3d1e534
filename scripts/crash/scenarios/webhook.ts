import { granted } from '../../../test/support/people.ts'
import { act, defineScenario } from '../scenario.ts'

const WANTED = ['payment_link.completed', 'payment.succeeded']

// Each event reaches a shop's server under one id, however often somebody died while saying it.
export default defineScenario({
  name: 'webhook',
  needs: ['work'],
  acts: [
    act('Carla’s server names an address', async ({ core, outside, town: { merchant } }) => {
      const wish = { url: `${outside.url}/hook`, types: null }
      granted(await core.createEndpoint({ key: merchant.apiKey, idempotencyKey: 'one', ...wish }))
    }),
    act('Anna opens Carla’s link', async ({ core, town: { anna, link }, kept }) => {
      kept['intent'] = granted(await core.quotePayment({ actor: anna.chat, token: link.token })).intentId
    }),
    act('she pays', async (scene) => {
      const { core, town, booked } = scene
      granted(await core.confirmPayment({ actor: town.anna.chat, intentId: scene.of('intent') }))
      booked.push(`pay:${town.link.id}`)
    }),
    act('the server is told of it, each event under one id', async (scene) => {
      await scene.work()
      const told = [...scene.outside.hooks.values()].toSorted().join()
      if (told !== WANTED.toSorted().join()) throw new Error(`Carla’s server was told ${told || 'nothing'}`)
    }),
  ],
})
