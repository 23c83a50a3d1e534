import { granted } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'

export default defineScenario({
  name: 'topup-card',
  needs: ['web'],
  // An order whose page nobody saw is placed anew.
  loose: ['top-ups card pending'],
  acts: [
    act('Ben orders a top-up by card', async ({ core, outside, town: { ben }, kept }) => {
      const order = granted(await core.startTopUp({ actor: ben.chat, rail: 'card', amount: eur(40_00n) }))
      if (!outside.orders.has(order.reference)) throw new Error('the processor has not heard of it')
      Object.assign(kept, { id: order.id, reference: order.reference, total: String(order.total.minor) })
    }),
    act('the processor says that it failed', (scene) => tell(scene, 'evt-failed', 'topup.failed')),
    act('it says that it was paid after all', async (scene) => {
      await tell(scene, 'evt-paid', 'topup.succeeded')
      scene.booked.push(`topup:${scene.of('id')}`)
    }),
    act('it takes the money back', async (scene) => {
      await tell(scene, 'evt-back', 'topup.returned')
      scene.booked.push(`topup_return:${scene.of('id')}`)
    }),
  ],
})

const tell = (scene: Scene, id: string, type: 'topup.failed' | 'topup.succeeded' | 'topup.returned') =>
  scene.says('card', { id, type, reference: scene.of('reference'), amount: eur(BigInt(scene.of('total'))) })
